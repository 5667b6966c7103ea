package dev.marginwise.api;

import java.util.LinkedHashMap;
import java.util.Map;

/** People in the form of answers. */
final class Profiles {
    private Profiles() {}

    /** The safest answer everywhere: cross, without a caution. */
    static Map<String, Object> best() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("own-risk", "more-of-wallet");
        answers.put("experience", "over-a-hundred");
        answers.put("stop-loss", "nine-or-ten");
        answers.put("open-positions", "two-or-three");
        answers.put("portfolio", "written-limit");
        answers.put("shared-margin", "whole-wallet");
        answers.put("together", "offset-worked-out");
        answers.put("size", "up-to-twice");
        answers.put("affordability", "set-aside");
        return answers;
    }

    static Map<String, Object> bestBut(String question, Object answer) {
        Map<String, Object> answers = best();
        answers.put(question, answer);
        return answers;
    }

    static Map<String, Object> bestWithout(String question) {
        Map<String, Object> answers = best();
        answers.remove(question);
        return answers;
    }
}

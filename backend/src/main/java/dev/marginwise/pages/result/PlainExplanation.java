package dev.marginwise.pages.result;

import dev.marginwise.explanation.Change;
import dev.marginwise.explanation.Effect;
import dev.marginwise.explanation.Explanation;
import dev.marginwise.pages.site.BookTexts;
import dev.marginwise.pages.site.Words;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.MarginMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An exact explanation in plain words: what would change the result, told as practice, and how firm it is. */
record PlainExplanation(Explanation explanation, Answers answers, BookTexts texts, Words words) {

    /** One list when any single change will do, else one list a way; ways that read the same stand once. */
    List<ResultPage.Changes> changes() {
        List<List<String>> ways = explanation.changes().stream()
                .map(change -> change.texts(texts.texts()))
                .distinct()
                .toList();
        if (explanation.distance() == 1 && ways.size() > 1) {
            List<String> each = ways.stream().flatMap(List::stream).distinct().toList();
            return List.of(new ResultPage.Changes(words.of("result.changes." + kind() + ".any"), each));
        }
        List<ResultPage.Changes> changes = new ArrayList<>();
        for (List<String> way : ways) {
            String form = !changes.isEmpty() ? ".or" : way.size() == 1 ? ".one" : ".other";
            changes.add(
                    new ResultPage.Changes(words.of("result.changes." + kind() + form, texts.count(way.size())), way));
        }
        return changes;
    }

    private String kind() {
        if (explanation.mode() == MarginMode.CROSS) {
            return "lapse";
        }
        return explanation.effect() == Effect.OPENS_OTHER_MODE ? "open" : "practice";
    }

    /** Empty in an edition that knows no other mode. */
    Optional<ResultPage.Firmness> firmness() {
        if (explanation.changes().isEmpty()) {
            return Optional.empty();
        }
        int distance = explanation.distance();
        boolean idleCounts = explanation.changes().stream().allMatch(this::answersAnIdleQuestion);
        String key = explanation.effect() == Effect.OPENS_OTHER_MODE
                ? "open"
                : explanation.mode().id();
        String text = idleCounts
                ? words.of("result.firmness.idle", distance, texts.count(distance))
                : words.of(
                        "result.firmness." + key + (distance == 1 ? ".one" : ".other"),
                        distance,
                        texts.count(distance));
        return Optional.of(new ResultPage.Firmness(distance, text, forced(), forcing()));
    }

    private boolean answersAnIdleQuestion(Change change) {
        return change.parts().stream()
                .anyMatch(part -> answers.to(part.question()).isEmpty());
    }

    private String forced() {
        if (allAnswersNeeded()) {
            return words.of("result.forced.all");
        }
        return words.of(explanation.forcedBy().size() == 1 ? "result.forced.one" : "result.forced.several");
    }

    private List<String> forcing() {
        return allAnswersNeeded()
                ? List.of()
                : explanation.forcedBy().stream().map(this::topics).toList();
    }

    private boolean allAnswersNeeded() {
        int given = answers.given().size();
        return explanation.forcedBy().size() == 1
                && explanation.forcedBy().get(0).size() == given
                && given > 1;
    }

    private String topics(List<Question> questions) {
        return questions.stream()
                .map(question -> texts.texts().of(question).topic())
                .reduce((earlier, later) -> words.of("result.forced.and", earlier, later))
                .orElse("");
    }
}

package dev.marginwise.edition;

import dev.marginwise.questionnaire.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Section 7 of the domain page once more, from its prose: a second opinion that has never seen the rule book of 2026-12.
 * Speaks of complete answer sets.
 */
final class DecemberInPlainJava {
    private static final String SMALLER = "smaller-size";

    private final Map<String, String> ids;
    private final List<String> gates = new ArrayList<>();
    private final List<String> cautions = new ArrayList<>();
    private final List<String> contradictions = new ArrayList<>();
    private boolean smaller;
    private boolean notThisMoney;

    DecemberInPlainJava(Answers answers) {
        this.ids = answers.ids();
        beCautious();
        ownRisk();
        tradesAndStops();
        positions();
        knowledge();
        sizeAndMoney();
        if (cautions.size() > 2) {
            gates.add("too-many-cautions");
        }
    }

    /** Mode, measures, gates, cautions and contradictions, in the order of the domain page. */
    List<Object> verdict() {
        List<String> measures = new ArrayList<>();
        if (smaller) {
            measures.add(SMALLER);
        }
        if (notThisMoney) {
            measures.add("do-not-trade-this-money");
        }
        return List.of(gates.isEmpty() ? "cross" : "isolated", measures, gates, cautions, contradictions);
    }

    /** Whoever does not clearly want more of the wallet behind a trade gets what keeps it apart. */
    private void ownRisk() {
        if (!says("own-risk", "more-of-wallet")) {
            gates.add("own-risk");
        }
    }

    /** Stops are a matter only of those who have traded. */
    private void tradesAndStops() {
        if (says("experience", "none")) {
            gates.add("no-trades-yet");
            smaller = true;
            return;
        }
        if (says("experience", "up-to-twenty")) {
            gates.add("few-trades");
        }
        if (says("stop-loss", "six-to-eight")) {
            gates.add("stops-sometimes-kept");
        } else if (!says("stop-loss", "nine-or-ten")) {
            gates.add("stops-not-kept");
            smaller = true;
        }
    }

    private void positions() {
        if (says("open-positions", "one")) {
            gates.add("single-position");
        }
        if (!says("portfolio", "written-limit") && !says("portfolio", "other-written-limit")) {
            gates.add("no-portfolio-limit");
        }
    }

    private void knowledge() {
        if (!says("shared-margin", "whole-wallet")) {
            gates.add("shared-margin-unclear");
        }
        if (several() && (says("together", "lose-together") || says("together", "not-sure"))) {
            gates.add("positions-lose-together");
        }
        if (several() && says("together", "offset-worked-out") && says("portfolio", "no-check")) {
            contradictions.add("worked-out-without-checking");
        }
    }

    private void sizeAndMoney() {
        if (says("size", "five-to-ten-times")) {
            gates.add("size-above-five");
        }
        if (says("size", "over-ten") || says("size", "not-known")) {
            gates.add("size-above-ten");
            smaller = true;
        }
        if (says("affordability", "bills-at-risk") || says("affordability", "not-mine")) {
            gates.add("money-not-spare");
            smaller = true;
            notThisMoney = true;
        }
    }

    private void beCautious() {
        caution("still-learning", says("experience", "up-to-a-hundred"));
        caution("many-positions", says("open-positions", "four-or-more"));
        caution("limit-not-on-losses", says("portfolio", "other-written-limit"));
        caution("net-not-worked-out", several() && says("together", "mixed-not-worked-out"));
        caution("size-two-to-five", says("size", "two-to-five-times"));
        caution("loss-would-hurt", says("affordability", "would-hurt"));
    }

    private void caution(String id, boolean holds) {
        if (holds) {
            cautions.add(id);
        }
    }

    private boolean several() {
        return !says("open-positions", "one");
    }

    private boolean says(String question, String option) {
        return option.equals(ids.get(question));
    }
}

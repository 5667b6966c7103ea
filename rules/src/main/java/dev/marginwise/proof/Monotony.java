package dev.marginwise.proof;

import dev.marginwise.questionnaire.Option;
import dev.marginwise.rulebook.MarginMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A riskier answer never improves the result. */
final class Monotony {
    private final AnswerSpace space;
    private final int[] measures;
    private long checked;
    private Optional<String> counterexample = Optional.empty();

    private Monotony(AnswerSpace space) {
        this.space = space;
        this.measures = new int[space.size()];
        for (int index = 0; index < space.size(); index++) {
            measures[index] = space.complete(index) ? space.measures(space.holding(index)) : 0;
        }
    }

    static Property of(AnswerSpace space) {
        return new Monotony(space).check();
    }

    private Property check() {
        for (int q = 0; q < space.questionnaire().size(); q++) {
            for (int[] pair : riskierPairs(q)) {
                compare(q, pair[0], pair[1]);
            }
        }
        return new Property(
                "monotone",
                "A riskier answer never turns isolated into cross, never drops a measure, and never drops a caution"
                        + " while the mode stays cross.",
                checked,
                counterexample);
    }

    /** Neighbours in the risk order, and equals both ways; the others follow. Choices count from 1. */
    private List<int[]> riskierPairs(int q) {
        List<Option> options = space.questionnaire().question(q).options();
        List<int[]> pairs = new ArrayList<>();
        for (int safer = 0; safer < options.size(); safer++) {
            for (int riskier = 0; riskier < options.size(); riskier++) {
                if (safer != riskier
                        && options.get(riskier).atLeastAsRiskyAs(options.get(safer))
                        && neighbours(options, safer, riskier)) {
                    pairs.add(new int[] {safer + 1, riskier + 1});
                }
            }
        }
        return pairs;
    }

    private static boolean neighbours(List<Option> options, int safer, int riskier) {
        return options.stream()
                .noneMatch(between ->
                        strictlyRiskier(between, options.get(safer)) && strictlyRiskier(options.get(riskier), between));
    }

    private static boolean strictlyRiskier(Option a, Option b) {
        return a.atLeastAsRiskyAs(b) && !b.atLeastAsRiskyAs(a);
    }

    private void compare(int q, int safer, int riskier) {
        int stride = space.questionnaire().stride(q);
        int options = space.options(q) + 1;
        int step = (riskier - safer) * stride;
        for (int high = 0; high < space.size(); high += stride * options) {
            int from = high + safer * stride;
            for (int index = from; index < from + stride; index++) {
                checked++;
                if (counterexample.isEmpty() && worse(index, index + step)) {
                    int smallest = space.complete(index) ? smallest(index, q, step) : index;
                    counterexample = Optional.of(
                            "from " + space.inWords(smallest) + " to the riskier " + space.inWords(smallest + step));
                }
            }
        }
    }

    /** The pair cut down to the answers that it takes, the one to this question among them. */
    private int smallest(int index, int q, int step) {
        int safer = space.questionnaire().choice(index, q);
        return space.smallest(index, set -> space.questionnaire().choice(set, q) == safer && worse(set, set + step));
    }

    private boolean worse(int safer, int riskier) {
        boolean crossAppears = space.outlook().canBecome(MarginMode.CROSS, riskier)
                && !space.outlook().canBecome(MarginMode.CROSS, safer);
        if (crossAppears || !space.complete(safer)) {
            return crossAppears;
        }
        if ((space.isolated(safer) && !space.isolated(riskier)) || (measures[safer] & ~measures[riskier]) != 0) {
            return true;
        }
        return !space.isolated(riskier) && space.masks().cautions(space.holding(safer) & ~space.holding(riskier)) != 0;
    }
}

package dev.marginwise.proof;

import dev.marginwise.questionnaire.Option;
import dev.marginwise.rulebook.MarginMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A riskier answer never improves the result. */
final class Monotony {
    private final AnswerSpace space;
    private final int[] canBecomeCross;
    private long checked;
    private Optional<String> counterexample = Optional.empty();

    private Monotony(AnswerSpace space) {
        this.space = space;
        this.canBecomeCross = canBecomeCross(space);
    }

    private static int[] canBecomeCross(AnswerSpace space) {
        return IntStream.range(0, space.size())
                .filter(index -> space.outlook().canBecome(MarginMode.CROSS, index))
                .toArray();
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
        return new Property("monotone", checked, counterexample);
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
        checked += space.size() / (space.options(q) + 1);
        int step = (riskier - safer) * space.questionnaire().stride(q);
        for (int set : canBecomeCross) {
            if (space.questionnaire().choice(set, q) == riskier && crossAppears(set - step, set)) {
                report(set - step, step);
            }
        }
        compareComplete(q, safer, step);
    }

    /** The sets stand in such an order that those with one answer to a question follow each other in blocks. */
    private void compareComplete(int q, int safer, int step) {
        int[] sets = space.completeSets();
        int block = 1;
        for (int later = q + 1; later < space.questionnaire().size(); later++) {
            block *= space.options(later);
        }
        for (int from = (safer - 1) * block; from < sets.length; from += block * space.options(q)) {
            for (int i = from; i < from + block; i++) {
                if (worse(sets[i], sets[i] + step)) {
                    report(smallest(sets[i], q, step), step);
                    return;
                }
            }
        }
    }

    private void report(int safer, int step) {
        if (counterexample.isEmpty()) {
            counterexample =
                    Optional.of("from " + space.inWords(safer) + " to the riskier " + space.inWords(safer + step));
        }
    }

    /** The pair cut down to the answers that it takes, the one to this question among them. */
    private int smallest(int index, int q, int step) {
        int safer = space.questionnaire().choice(index, q);
        return space.smallest(index, set -> space.questionnaire().choice(set, q) == safer && worse(set, set + step));
    }

    private boolean crossAppears(int safer, int riskier) {
        return space.outlook().canBecome(MarginMode.CROSS, riskier)
                && !space.outlook().canBecome(MarginMode.CROSS, safer);
    }

    /** For complete sets; where every rule goes on to hold, nothing can be worse. */
    private boolean worse(int safer, int riskier) {
        long before = space.holding(safer);
        long after = space.holding(riskier);
        long dropped = before & ~after;
        return dropped != 0
                && ((space.isolated(safer) && !space.isolated(riskier))
                        || (space.measures(before) & ~space.measures(after)) != 0
                        || (!space.isolated(riskier) && space.masks().cautions(dropped) != 0));
    }
}

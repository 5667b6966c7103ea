package dev.marginwise.explanation;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What the definitions say, by brute force: every complete set is decided by its conditions, marks all its parts with
 * what it gives, and is compared with other sets answer by answer. Knows nothing of masks, outlooks or explanations.
 */
final class Oracle {
    private final RuleBook book;
    private final Questionnaire questionnaire;
    private final int[][] choices;
    private final long[] holding;
    private final boolean[] canBeIsolated;
    private final boolean[] canBeCross;
    private final int[] mattering;
    private final List<Optional<MarginMode>> settled = new ArrayList<>();
    private final Map<MarginMode, List<Integer>> settledOn = new HashMap<>();
    private final Map<Integer, List<Integer>> openToCross = new HashMap<>();

    Oracle(RuleBook book) {
        this.book = book;
        this.questionnaire = book.questionnaire();
        int size = questionnaire.partialSets();
        this.choices = new int[size][];
        this.holding = new long[size];
        this.canBeIsolated = new boolean[size];
        this.canBeCross = new boolean[size];
        this.mattering = new int[size];
        for (int index = 0; index < size; index++) {
            choices[index] = questionnaire.choices(index);
            if (full(index)) {
                holding[index] = decide(Answers.at(questionnaire, index));
            }
        }
        for (int index = 0; index < size; index++) {
            if (full(index)) {
                markParts(index, 0, holdsGate(holding[index]) ? canBeIsolated : canBeCross);
                markMattering(index);
            }
        }
        for (int index = 0; index < size; index++) {
            int set = index;
            settled.add(settle(set));
            settled(set)
                    .ifPresent(mode -> settledOn
                            .computeIfAbsent(mode, first -> new ArrayList<>())
                            .add(set));
            if (canBeCross[set]) {
                openToCross
                        .computeIfAbsent(answered(set), first -> new ArrayList<>())
                        .add(set);
            }
        }
    }

    private long decide(Answers answers) {
        List<Rule.Caution> cautions = book.cautions().toList();
        long bits = 0;
        for (int r = 0; r < book.rules().size(); r++) {
            bits |= book.rules().get(r).condition().holdsFor(answers, cautions) ? 1L << r : 0;
        }
        return bits;
    }

    private boolean holdsGate(long rules) {
        for (int r = 0; r < book.rules().size(); r++) {
            if ((rules >> r & 1) != 0 && book.rules().get(r) instanceof Rule.Gate) {
                return true;
            }
        }
        return false;
    }

    private void markParts(int index, int from, boolean[] marks) {
        marks[index] = true;
        for (int q = from; q < questionnaire.size(); q++) {
            if (choices[index][q] != 0) {
                markParts(without(index, q), q + 1, marks);
            }
        }
    }

    /** A question matters to all parts of two sets that differ in its answer alone and in the rules that hold. */
    private void markMattering(int index) {
        for (int q = 0; q < questionnaire.size(); q++) {
            boolean matters = false;
            for (int o = 1; o <= options(q); o++) {
                int other = without(index, q) + o * questionnaire.stride(q);
                matters |= holding[other] != holding[index];
            }
            if (matters) {
                markMattering(without(index, q), 0, 1 << q);
            }
        }
    }

    private void markMattering(int index, int from, int question) {
        mattering[index] |= question;
        for (int q = from; q < questionnaire.size(); q++) {
            if (choices[index][q] != 0) {
                markMattering(without(index, q), q + 1, question);
            }
        }
    }

    private int without(int index, int q) {
        return index - choices[index][q] * questionnaire.stride(q);
    }

    private int options(int q) {
        return questionnaire.question(q).options().size();
    }

    private boolean full(int index) {
        return Arrays.stream(choices[index]).allMatch(choice -> choice != 0);
    }

    private int answered(int index) {
        int bits = 0;
        for (int q = 0; q < questionnaire.size(); q++) {
            bits |= choices[index][q] != 0 ? 1 << q : 0;
        }
        return bits;
    }

    int size() {
        return choices.length;
    }

    int choice(int index, int q) {
        return choices[index][q];
    }

    boolean complete(int index) {
        return mattering[index] == 0;
    }

    Optional<MarginMode> settled(int index) {
        return settled.get(index);
    }

    private Optional<MarginMode> settle(int index) {
        if (!canBeCross[index]) {
            return Optional.of(MarginMode.ISOLATED);
        }
        return canBeIsolated[index] || !complete(index) ? Optional.empty() : Optional.of(MarginMode.CROSS);
    }

    /** Whether a changed set shows the flip that is asked of changes of this set. */
    boolean flips(int index, int changed) {
        return complete(index)
                ? settled(changed).isPresent() && !settled(changed).equals(settled(index))
                : canBeCross[changed];
    }

    /** Every set that the smallest flipping changes of this set lead to. */
    Set<Integer> nearest(int index) {
        Set<Integer> nearest = new TreeSet<>();
        int least = Integer.MAX_VALUE;
        for (int changed : candidates(index)) {
            int differing = 0;
            boolean keepsAnswered = true;
            for (int q = 0; q < questionnaire.size(); q++) {
                differing += choices[index][q] == choices[changed][q] ? 0 : 1;
                keepsAnswered &= choices[index][q] == 0 || choices[changed][q] != 0;
            }
            if (keepsAnswered && differing <= least) {
                if (differing < least) {
                    nearest.clear();
                    least = differing;
                }
                nearest.add(changed);
            }
        }
        return nearest;
    }

    private List<Integer> candidates(int index) {
        if (!complete(index)) {
            return openToCross.getOrDefault(answered(index), List.of());
        }
        MarginMode other = settled(index).orElseThrow() == MarginMode.CROSS ? MarginMode.ISOLATED : MarginMode.CROSS;
        return settledOn.getOrDefault(other, List.of());
    }

    int differing(int index, int changed) {
        int differing = 0;
        for (int q = 0; q < questionnaire.size(); q++) {
            differing += choices[index][q] == choices[changed][q] ? 0 : 1;
        }
        return differing;
    }

    /** The smallest sets of given answers that force the mode: fewest first, then by the first that differs. */
    List<List<Question>> forcing(int index) {
        boolean[] other = settled(index).orElseThrow() == MarginMode.CROSS ? canBeIsolated : canBeCross;
        List<List<Integer>> found = new ArrayList<>();
        collectForcing(index, 0, other, found);
        found.sort(Comparator.<List<Integer>>comparingInt(List::size).thenComparing(List::toString));
        return found.stream()
                .map(positions ->
                        positions.stream().map(questionnaire::question).toList())
                .toList();
    }

    /** A part forces when the other mode is out of reach; it is smallest when dropping any one answer ends that. */
    private void collectForcing(int part, int from, boolean[] other, List<List<Integer>> found) {
        if (other[part]) {
            return;
        }
        boolean smallest = true;
        for (int q = 0; q < questionnaire.size() && smallest; q++) {
            smallest = choices[part][q] == 0 || other[without(part, q)];
        }
        if (smallest) {
            found.add(IntStream.range(0, questionnaire.size())
                    .filter(q -> choices[part][q] != 0)
                    .boxed()
                    .toList());
        }
        for (int q = from; q < questionnaire.size(); q++) {
            if (choices[part][q] != 0) {
                collectForcing(without(part, q), q + 1, other, found);
            }
        }
    }
}

package dev.marginwise.explanation;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the definitions say, by brute force: every complete set is decided by its conditions, every other one by all it
 * can become, and each is compared with other sets answer by answer. Knows nothing of masks, outlooks or explanations.
 */
final class Oracle {
    private record Forcing(int index, List<Question> questions) {}

    private final RuleBook book;
    private final Questionnaire questionnaire;
    private final int[][] choices;
    private final long[] holding;
    private final boolean[] canBeIsolated;
    private final boolean[] canBeCross;
    private final int[] mattering;
    private final @Nullable MarginMode[] settled;
    private final Map<MarginMode, List<Integer>> settledOn = new EnumMap<>(MarginMode.class);
    private final Map<Integer, List<Integer>> openToCross = new HashMap<>();
    private final List<Forcing> forcingIsolated;
    private final List<Forcing> forcingCross;

    Oracle(RuleBook book) {
        this.book = book;
        this.questionnaire = book.questionnaire();
        int size = questionnaire.partialSets();
        this.choices = new int[size][];
        this.holding = new long[size];
        this.canBeIsolated = new boolean[size];
        this.canBeCross = new boolean[size];
        this.mattering = new int[size];
        this.settled = new MarginMode[size];
        for (int index = 0; index < size; index++) {
            choices[index] = questionnaire.choices(index);
            if (full(index)) {
                holding[index] = decide(Answers.at(questionnaire, index));
            }
        }
        // One more answer makes the index larger: what a set can become is known before the set is reached.
        for (int index = size - 1; index >= 0; index--) {
            lookAhead(index);
        }
        for (int index = 0; index < size; index++) {
            settle(index);
            if (canBeCross[index]) {
                openToCross
                        .computeIfAbsent(answered(index), first -> new ArrayList<>())
                        .add(index);
            }
        }
        this.forcingIsolated = smallestForcing(canBeCross);
        this.forcingCross = smallestForcing(canBeIsolated);
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

    private void lookAhead(int index) {
        if (full(index)) {
            boolean isolated = holdsGate(holding[index]);
            canBeIsolated[index] = isolated;
            canBeCross[index] = !isolated;
            return;
        }
        for (int q = 0; q < questionnaire.size(); q++) {
            if (choices[index][q] != 0) {
                continue;
            }
            int first = index + questionnaire.stride(q);
            for (int o = 1; o <= options(q); o++) {
                int longer = index + o * questionnaire.stride(q);
                canBeIsolated[index] |= canBeIsolated[longer];
                canBeCross[index] |= canBeCross[longer];
                mattering[index] |= mattering[longer];
                // Where it is the last one open, it matters when the rules that hold differ with its answer.
                if (full(longer) && holding[longer] != holding[first]) {
                    mattering[index] |= 1 << q;
                }
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
        for (int choice : choices[index]) {
            if (choice == 0) {
                return false;
            }
        }
        return true;
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
        return Optional.ofNullable(settled[index]);
    }

    private void settle(int index) {
        MarginMode mode = !canBeCross[index]
                ? MarginMode.ISOLATED
                : canBeIsolated[index] || !complete(index) ? null : MarginMode.CROSS;
        settled[index] = mode;
        if (mode != null) {
            settledOn.computeIfAbsent(mode, first -> new ArrayList<>()).add(index);
        }
    }

    /** Whether a changed set shows the flip that is asked of changes of this set. */
    boolean flips(int index, int changed) {
        return complete(index) ? settled[changed] != null && settled[changed] != settled[index] : canBeCross[changed];
    }

    /** Every set that the smallest flipping changes of this set lead to, in ascending order. */
    Set<Integer> nearest(int index) {
        Set<Integer> nearest = new LinkedHashSet<>();
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
        List<List<Question>> found = new ArrayList<>();
        for (Forcing forcing : settled[index] == MarginMode.CROSS ? forcingCross : forcingIsolated) {
            if (isPartOf(index, forcing.index())) {
                found.add(forcing.questions());
            }
        }
        return found;
    }

    private boolean isPartOf(int index, int part) {
        for (int q = 0; q < questionnaire.size(); q++) {
            if (choices[part][q] != 0 && choices[part][q] != choices[index][q]) {
                return false;
            }
        }
        return true;
    }

    /** A set forces when the other mode is out of reach; it is smallest when dropping any one answer ends that. */
    private List<Forcing> smallestForcing(boolean[] other) {
        return IntStream.range(0, size())
                .filter(index -> !other[index] && answeredIn(index).allMatch(q -> other[without(index, q)]))
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(index -> Integer.bitCount(answered(index)))
                        .thenComparing(
                                index -> answeredIn(index).boxed().toList().toString()))
                .map(index -> new Forcing(
                        index,
                        answeredIn(index).mapToObj(questionnaire::question).toList()))
                .toList();
    }

    private IntStream answeredIn(int index) {
        return IntStream.range(0, questionnaire.size()).filter(q -> choices[index][q] != 0);
    }
}

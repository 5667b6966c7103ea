package dev.marginwise.proof;

import dev.marginwise.decision.Outlook;
import dev.marginwise.decision.RuleMasks;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.RuleBook;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Every answer set of an edition with the rules that hold for it, partial sets included; sets go by their index. Twelve
 * bytes a set: a questionnaire that can be numbered has at most fifteen questions, and their bits fit in a {@code short}.
 */
final class AnswerSpace {
    /** Looked at side by side; more of them than processors, so that none waits long for another. */
    private static final int PARTS = 64;

    private final RuleMasks masks;
    private final Questionnaire questionnaire;
    private final Outlook outlook;
    private final IntToLongFunction decider;
    private final long[] holding;
    private final short[] relevant;
    private final short[] unanswered;
    private final int[] completeSets;

    /**
     * @param decider the rules that hold for a set, as bits: what is to be proved
     * @param relevance the unanswered questions that are said to matter, as bits: to be proved as well
     */
    AnswerSpace(RuleMasks masks, Outlook outlook, IntToLongFunction decider, IntUnaryOperator relevance) {
        this.masks = masks;
        this.questionnaire = masks.book().questionnaire();
        this.outlook = outlook;
        this.decider = decider;
        int size = questionnaire.partialSets();
        this.holding = new long[size];
        this.relevant = new short[size];
        this.unanswered = new short[size];
        IntStream.range(0, PARTS).parallel().forEach(part -> {
            for (int index = start(part, size); index < start(part + 1, size); index++) {
                look(index, relevance);
            }
        });
        this.completeSets = IntStream.range(0, questionnaire.completeSets())
                .map(questionnaire::completeSet)
                .toArray();
    }

    private static int start(int part, int size) {
        return (int) ((long) size * part / PARTS);
    }

    /** Apart from the loop over all sets: a small method is compiled long before a long loop is. */
    private void look(int index, IntUnaryOperator relevance) {
        holding[index] = decider.applyAsLong(index);
        relevant[index] = (short) relevance.applyAsInt(index);
        unanswered[index] = (short) masks.unanswered(index);
    }

    RuleBook book() {
        return masks.book();
    }

    RuleMasks masks() {
        return masks;
    }

    Outlook outlook() {
        return outlook;
    }

    IntToLongFunction decider() {
        return decider;
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    int options(int position) {
        return questionnaire.options(position);
    }

    int size() {
        return holding.length;
    }

    boolean complete(int index) {
        return unanswered[index] == 0;
    }

    /** The questions that are not answered, as bits in the order of asking. */
    int unanswered(int index) {
        return unanswered[index];
    }

    /** The sets that answer every question, in their order; not to be changed. */
    int[] completeSets() {
        return completeSets;
    }

    long holding(int index) {
        return holding[index];
    }

    int relevant(int index) {
        return relevant[index];
    }

    boolean isolated(int index) {
        return masks.gates(holding[index]) != 0;
    }

    MarginMode mode(int index) {
        return masks.mode(holding[index]);
    }

    /** The measures of these rules as bits in the order of the rule book. */
    int measures(long rules) {
        return masks.measures(rules);
    }

    /** A complete set cut down to the smallest part of which every completion shows the same fault. */
    int smallest(int index, IntPredicate broken) {
        int part = index;
        for (int q = 0; q < questionnaire.size(); q++) {
            int without = part - questionnaire.choice(part, q) * questionnaire.stride(q);
            if (without != part && everyCompletion(without, 0, broken)) {
                part = without;
            }
        }
        return part;
    }

    private boolean everyCompletion(int index, int from, IntPredicate broken) {
        for (int q = from; q < questionnaire.size(); q++) {
            if (questionnaire.choice(index, q) != 0) {
                continue;
            }
            for (int o = 1; o <= options(q); o++) {
                if (!everyCompletion(index + o * questionnaire.stride(q), q + 1, broken)) {
                    return false;
                }
            }
            return true;
        }
        return broken.test(index);
    }

    String inWords(int index) {
        Answers answers = Answers.at(questionnaire, index);
        return answers.ids().isEmpty() ? "any answers" : answers.toString();
    }

    /** The set of fewest answers among all partial sets for which the fault shows; −1 when it never does. */
    int fewestAnswers(IntPredicate broken) {
        int best = -1;
        int bestCount = Integer.MAX_VALUE;
        for (int index = 0; index < size(); index++) {
            if (broken.test(index)) {
                int count = Answers.at(questionnaire, index).ids().size();
                if (count < bestCount) {
                    best = index;
                    bestCount = count;
                }
            }
        }
        return best;
    }
}

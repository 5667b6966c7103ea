package dev.marginwise.explanation;

import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** All sets of questions as bits in the order of asking: fewest questions first, then by the first that differs. */
final class QuestionSets {
    private final Questionnaire questionnaire;
    private final int[] inOrder;

    QuestionSets(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        // An earlier question is a lower bit; reversed, the set with the earlier question is the greater number.
        this.inOrder = IntStream.range(0, 1 << questionnaire.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(Integer::bitCount)
                        .thenComparing((a, b) -> Integer.compareUnsigned(Integer.reverse(b), Integer.reverse(a))))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    int[] inOrder() {
        return inOrder;
    }

    int all() {
        return inOrder.length - 1;
    }

    /** The questions answered at this index. */
    int answered(int index) {
        int answered = 0;
        for (int q = 0; q < questionnaire.size(); q++) {
            answered |= questionnaire.choice(index, q) != 0 ? 1 << q : 0;
        }
        return answered;
    }

    /**
     * For every set of questions, by its bits: the index of the same answers without those to these questions. All at
     * once, because each follows from a set with one question less.
     */
    int[] without(int index) {
        int[] given = new int[questionnaire.size()];
        for (int q = 0; q < given.length; q++) {
            given[q] = questionnaire.choice(index, q) * questionnaire.stride(q);
        }
        int[] without = new int[inOrder.length];
        without[0] = index;
        for (int set = 1; set < without.length; set++) {
            without[set] = without[set & (set - 1)] - given[Integer.numberOfTrailingZeros(set)];
        }
        return without;
    }

    List<Question> questions(int bits) {
        List<Question> questions = new ArrayList<>(Integer.bitCount(bits));
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            questions.add(questionnaire.question(Integer.numberOfTrailingZeros(rest)));
        }
        return questions;
    }
}

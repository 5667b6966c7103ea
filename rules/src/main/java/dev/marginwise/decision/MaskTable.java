package dev.marginwise.decision;

import dev.marginwise.questionnaire.Questionnaire;

/**
 * A mask for every partial answer set: the AND of one mask a question. Kept as two tables, one for the earlier and one
 * for the later questions, so that a look-up takes one division and two reads however many questions there are.
 */
final class MaskTable {
    private final int laterSets;
    private final long[] earlier;
    private final long[] later;

    /** The mask of one answer; the choice is 0 for unanswered, else 1 + the position of the option. */
    @FunctionalInterface
    interface OfChoice {
        long mask(int question, int choice);
    }

    MaskTable(Questionnaire questionnaire, OfChoice masks) {
        int split = evenSplit(questionnaire);
        this.laterSets = split == 0 ? questionnaire.partialSets() : questionnaire.stride(split - 1);
        this.earlier = new long[questionnaire.partialSets() / laterSets];
        this.later = new long[laterSets];
        for (int i = 0; i < earlier.length; i++) {
            earlier[i] = and(questionnaire, masks, i * laterSets, 0, split);
        }
        for (int i = 0; i < later.length; i++) {
            later[i] = and(questionnaire, masks, i, split, questionnaire.size());
        }
    }

    /** The position of the first later question: both tables stay about as small as the root of the answer space. */
    private static int evenSplit(Questionnaire questionnaire) {
        int split = questionnaire.size();
        while (split > 0
                && (long) questionnaire.stride(split - 1) * questionnaire.stride(split - 1)
                        <= questionnaire.partialSets()) {
            split--;
        }
        return split;
    }

    private static long and(Questionnaire questionnaire, OfChoice masks, int index, int from, int to) {
        long bits = -1L;
        for (int q = from; q < to; q++) {
            bits &= masks.mask(q, questionnaire.choice(index, q));
        }
        return bits;
    }

    long at(int index) {
        int high = index / laterSets;
        return earlier[high] & later[index - high * laterSets];
    }
}

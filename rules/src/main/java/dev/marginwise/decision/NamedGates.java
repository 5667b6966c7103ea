package dev.marginwise.decision;

import dev.marginwise.questionnaire.Questionnaire;

/**
 * The gates that an isolated result names: those that hold for the given answers. An incomplete set can be settled
 * without one: told that positions lose together, but not how many there are, isolated is certain, for one gate if there
 * is a single position and for another if there are more. Then the gates of both cases are named.
 */
public final class NamedGates {
    private final RuleMasks masks;
    private final Questionnaire questionnaire;

    public NamedGates(RuleMasks masks) {
        this.masks = masks;
        this.questionnaire = masks.book().questionnaire();
    }

    /** As bits in the order of the rule book; 0 when the set at this index can still become cross. */
    public long of(int index) {
        long holding = masks.gates(masks.holding(index));
        return holding != 0 ? holding : inEveryCase(index);
    }

    /** Splits the cases by as few unanswered questions as will do, and takes the first gate of each case. */
    private long inEveryCase(int index) {
        int unanswered = masks.unanswered(index);
        for (int size = 1; size <= Integer.bitCount(unanswered); size++) {
            for (int split = unanswered; split != 0; split = (split - 1) & unanswered) {
                long named = Integer.bitCount(split) == size ? firstGates(index, split) : 0;
                if (named != 0) {
                    return named;
                }
            }
        }
        return 0;
    }

    /** The first gate of every case, or 0 when some case has none. */
    private long firstGates(int index, int split) {
        if (split == 0) {
            return Long.lowestOneBit(masks.gates(masks.holding(index)));
        }
        int q = Integer.numberOfTrailingZeros(split);
        long named = 0;
        for (int o = 1; o <= questionnaire.options(q); o++) {
            long gates = firstGates(index + o * questionnaire.stride(q), split & (split - 1));
            if (gates == 0) {
                return 0;
            }
            named |= gates;
        }
        return named;
    }
}

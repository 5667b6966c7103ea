package dev.marginwise.decision;

import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.MarginMode;
import java.util.Optional;

/**
 * What can still come of every partial answer set: which modes its completions reach, which measures all of them carry,
 * and the most questions that can still be asked. Four bytes a set. Worked out once for all sets, from the complete ones back to the empty one, so each figure is exact.
 * Sets are named by their {@linkplain dev.marginwise.questionnaire.Answers#index index}.
 */
public final class Outlook {
    private static final byte ISOLATED = 1;
    private static final byte CROSS = 2;

    private final Questionnaire questionnaire;
    private final byte[] modes;
    private final byte[] toSettle;
    private final byte[] toComplete;
    private final byte[] measures;

    public Outlook(RuleMasks masks) {
        this.questionnaire = masks.book().questionnaire();
        int size = questionnaire.partialSets();
        this.modes = new byte[size];
        this.toSettle = new byte[size];
        this.toComplete = new byte[size];
        this.measures = new byte[size];
        for (int index = size - 1; index >= 0; index--) {
            look(masks, index);
        }
    }

    /** Every extension of a set has a greater index, so it has been looked at already. */
    private void look(RuleMasks masks, int index) {
        int unanswered = masks.unanswered(index);
        if (unanswered == 0) {
            long holding = masks.holding(index);
            modes[index] = masks.mode(holding) == MarginMode.ISOLATED ? ISOLATED : CROSS;
            measures[index] = (byte) masks.measures(holding);
            return;
        }
        int first = Integer.numberOfTrailingZeros(unanswered);
        int stride = questionnaire.stride(first);
        int reached = 0;
        int certain = -1;
        for (int o = questionnaire.options(first); o > 0; o--) {
            reached |= modes[index + o * stride];
            certain &= measures[index + o * stride];
        }
        modes[index] = (byte) reached;
        measures[index] = (byte) certain;
        int relevant = masks.relevantUnanswered(index);
        if (relevant == 0) {
            return;
        }
        int next = Integer.numberOfTrailingZeros(relevant);
        int longestToSettle = 0;
        int longestToComplete = 0;
        for (int o = questionnaire.options(next); o > 0; o--) {
            int extended = index + o * questionnaire.stride(next);
            longestToSettle = Math.max(longestToSettle, toSettle[extended]);
            longestToComplete = Math.max(longestToComplete, toComplete[extended]);
        }
        toComplete[index] = (byte) (1 + longestToComplete);
        toSettle[index] = (byte) (modes[index] == ISOLATED ? 0 : 1 + longestToSettle);
    }

    /** True when some completion gives this mode. */
    public boolean canBecome(MarginMode mode, int index) {
        return (modes[index] & (mode == MarginMode.ISOLATED ? ISOLATED : CROSS)) != 0;
    }

    /**
     * The mode that no further answer can change. Isolated settles as soon as no completion gives cross; cross only
     * when no unanswered question matters at all.
     */
    public Optional<MarginMode> settled(int index) {
        if (isSettled(MarginMode.ISOLATED, index)) {
            return Optional.of(MarginMode.ISOLATED);
        }
        return isSettled(MarginMode.CROSS, index) ? Optional.of(MarginMode.CROSS) : Optional.empty();
    }

    /** True when {@link #settled} gives this mode. */
    public boolean isSettled(MarginMode mode, int index) {
        return mode == MarginMode.ISOLATED ? modes[index] == ISOLATED : modes[index] == CROSS && complete(index);
    }

    /** The measures that every completion carries, as bits in the order of the rule book. */
    public int measures(int index) {
        return measures[index];
    }

    /** True when no unanswered question matters any more. */
    public boolean complete(int index) {
        return toComplete[index] == 0;
    }

    /** The most questions that can still be asked until the mode is settled, whatever the answers. */
    public int toSettle(int index) {
        return toSettle[index];
    }

    /** The most questions that can still be asked until none matters, whatever the answers. */
    public int toComplete(int index) {
        return toComplete[index];
    }
}

package dev.marginwise.proof;

import java.util.Optional;

/**
 * A question is left out exactly when its answer can change no rule in any completion. Checked step by step: a set with
 * one open question is tried with all its options; a set with more is compared with all its extensions by one answer, in
 * which an irrelevant question must stay irrelevant and a relevant one must stay relevant in at least one. By induction
 * that covers every completion of every set.
 */
final class Pruning {
    private final AnswerSpace space;

    private Pruning(AnswerSpace space) {
        this.space = space;
    }

    static Property of(AnswerSpace space) {
        return new Pruning(space).check();
    }

    private Property check() {
        long checked = 0;
        Optional<String> counterexample = Optional.empty();
        for (int index = 0; index < space.size(); index++) {
            checked++;
            if (counterexample.isEmpty() && broken(index)) {
                counterexample = Optional.of("the wrong questions are left out for " + space.inWords(index));
            }
        }
        return new Property("pruning-is-sound", checked, counterexample);
    }

    private boolean broken(int index) {
        int relevant = space.relevant(index);
        int open = space.unanswered(index);
        if (open == 0) {
            return relevant != 0;
        }
        if (Integer.bitCount(open) == 1) {
            return changesRules(index, Integer.numberOfTrailingZeros(open)) != (relevant != 0);
        }
        int inSomeExtension = 0;
        for (int rest = open; rest != 0; rest &= rest - 1) {
            inSomeExtension |= inSomeExtension(index, Integer.numberOfTrailingZeros(rest));
        }
        return inSomeExtension != relevant;
    }

    /** The questions that matter after one more answer, whichever it is. */
    private int inSomeExtension(int index, int q) {
        int stride = space.questionnaire().stride(q);
        int last = index + space.options(q) * stride;
        int relevant = 0;
        for (int extended = index + stride; extended <= last; extended += stride) {
            relevant |= space.relevant(extended);
        }
        return relevant;
    }

    private boolean changesRules(int index, int q) {
        int stride = space.questionnaire().stride(q);
        for (int o = 2; o <= space.options(q); o++) {
            if (space.holding(index + o * stride) != space.holding(index + stride)) {
                return true;
            }
        }
        return false;
    }
}

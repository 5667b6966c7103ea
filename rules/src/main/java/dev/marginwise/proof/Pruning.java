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
        return new Property(
                "pruning-is-sound",
                "A question is left out exactly when no answer to it changes any rule, in any completion.",
                checked,
                counterexample);
    }

    private boolean broken(int index) {
        int open = 0;
        int last = -1;
        int inSomeExtension = 0;
        int inAnyExtension = 0;
        for (int q = 0; q < space.questionnaire().size(); q++) {
            if (space.questionnaire().choice(index, q) != 0) {
                continue;
            }
            open++;
            last = q;
            for (int o = 1; o <= space.options(q); o++) {
                int extended = space.relevant(index + o * space.questionnaire().stride(q));
                inSomeExtension |= extended;
                inAnyExtension |= extended & ~space.relevant(index);
            }
        }
        if (open == 0) {
            return space.relevant(index) != 0;
        }
        if (open == 1) {
            return changesRules(index, last) != (space.relevant(index) != 0);
        }
        return inAnyExtension != 0 || (space.relevant(index) & ~inSomeExtension) != 0;
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

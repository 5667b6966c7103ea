package dev.marginwise.proof;

import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Promise;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** The promises of an edition, each over every complete answer set. */
final class Promises {
    private final AnswerSpace space;

    private Promises(AnswerSpace space) {
        this.space = space;
    }

    static Property of(AnswerSpace space, Promise promise) {
        return new Promises(space).check(promise);
    }

    private Property check(Promise promise) {
        IntPredicate when = claim(promise.when());
        IntPredicate then = claim(promise.then());
        IntPredicate broken = index -> when.test(index) && !then.test(index);
        Optional<String> counterexample = Optional.empty();
        for (int index : space.completeSets()) {
            if (counterexample.isEmpty() && broken.test(index)) {
                counterexample = Optional.of("broken for " + space.inWords(space.smallest(index, broken)));
            }
        }
        return new Property(promise.id(), space.completeSets().length, counterexample);
    }

    private IntPredicate claim(Promise.Claim claim) {
        int[] positions = new int[claim.answers().size()];
        int[] accepted = new int[positions.length];
        int asked = 0;
        for (Map.Entry<Question, Set<Option>> entry : claim.answers().entrySet()) {
            positions[asked] = space.questionnaire().position(entry.getKey());
            for (Option option : entry.getValue()) {
                accepted[asked] |= 1 << (1 + entry.getKey().options().indexOf(option));
            }
            asked++;
        }
        int measures = claim.measures().stream()
                .mapToInt(measure -> 1 << space.book().measures().indexOf(measure))
                .reduce(0, (a, b) -> a | b);
        return index -> {
            if (claim.mode().isPresent() && claim.mode().get() != space.mode(index)) {
                return false;
            }
            for (int q = 0; q < accepted.length; q++) {
                if ((accepted[q] >> space.questionnaire().choice(index, positions[q]) & 1) == 0) {
                    return false;
                }
            }
            return (measures & ~space.measures(space.holding(index))) == 0;
        };
    }
}

package dev.marginwise.proof;

import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Promise;
import java.util.Arrays;
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
        long checked = 0;
        Optional<String> counterexample = Optional.empty();
        for (int index = 0; index < space.size(); index++) {
            if (space.complete(index)) {
                checked++;
                if (counterexample.isEmpty() && broken.test(index)) {
                    counterexample = Optional.of("broken for " + space.inWords(space.smallest(index, broken)));
                }
            }
        }
        return new Property(promise.id(), promise.statement(), checked, counterexample);
    }

    private IntPredicate claim(Promise.Claim claim) {
        int[] accepted = new int[space.questionnaire().size()];
        Arrays.fill(accepted, -1);
        for (Map.Entry<Question, Set<Option>> entry : claim.answers().entrySet()) {
            int position = space.questionnaire().position(entry.getKey());
            accepted[position] = 0;
            for (Option option : entry.getValue()) {
                accepted[position] |= 1 << (1 + entry.getKey().options().indexOf(option));
            }
        }
        int measures = claim.measures().stream()
                .mapToInt(measure -> 1 << space.book().measures().indexOf(measure))
                .reduce(0, (a, b) -> a | b);
        return index -> {
            if (claim.mode().isPresent() && claim.mode().get() != space.mode(index)) {
                return false;
            }
            for (int q = 0; q < accepted.length; q++) {
                if (accepted[q] != -1 && (accepted[q] >> space.questionnaire().choice(index, q) & 1) == 0) {
                    return false;
                }
            }
            return (measures & ~space.measures(space.holding(index))) == 0;
        };
    }
}

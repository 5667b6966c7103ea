package dev.marginwise.proof;

import dev.marginwise.decision.RuleMasks;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The result follows from the answers alone: not from the order of answering, of the rules, or of earlier questions. A set's
 * index knows no order of answering; so it is enough to ask again, in another order, and under the rules in another order.
 */
final class Independence {
    private final AnswerSpace space;
    private final RuleMasks reversed;
    private Optional<String> counterexample = Optional.empty();

    private Independence(AnswerSpace space) {
        this.space = space;
        this.reversed = new RuleMasks(withRulesReversed(space.book()));
    }

    static Property of(AnswerSpace space) {
        return new Independence(space).check();
    }

    private Property check() {
        for (int i = space.completeSets().length - 1; i >= 0; i--) {
            int index = space.completeSets()[i];
            long holding = space.holding(index);
            long otherOrder = Long.reverse(reversed.holding(index)) >>> (Long.SIZE - rules());
            if (counterexample.isEmpty() && (space.decider().applyAsLong(index) != holding || otherOrder != holding)) {
                counterexample = Optional.of("another order gives other rules for " + space.inWords(index));
            }
        }
        return new Property("independent", space.completeSets().length, counterexample);
    }

    private int rules() {
        return space.book().rules().size();
    }

    private static RuleBook withRulesReversed(RuleBook book) {
        List<Rule> rules = new ArrayList<>(book.rules());
        Collections.reverse(rules);
        return book.withRules(rules);
    }
}

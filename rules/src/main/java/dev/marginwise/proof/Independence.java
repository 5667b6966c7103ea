package dev.marginwise.proof;

import dev.marginwise.decision.RuleMasks;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The result follows from the answers alone: not from the order of answering, of the rules, or of earlier questions. */
final class Independence {
    private final AnswerSpace space;
    private final RuleMasks reversed;
    private long checked;
    private Optional<String> counterexample = Optional.empty();

    private Independence(AnswerSpace space) {
        this.space = space;
        this.reversed = new RuleMasks(withRulesReversed(space.book()));
    }

    static Property of(AnswerSpace space) {
        return new Independence(space).check();
    }

    private Property check() {
        answerBackwards(space.questionnaire().size(), Answers.none(space.questionnaire()), 0);
        return new Property(
                "independent",
                "The result follows from the answers alone: the order of answering, the order of the rules and what"
                        + " was asked before never change it.",
                checked,
                counterexample);
    }

    /** Reaches every complete set, the last one first, by answering the last question first. */
    private void answerBackwards(int q, Answers answers, int index) {
        if (q == 0) {
            checked++;
            long holding = space.holding(index);
            long again = space.decider().applyAsLong(answers.index());
            long otherOrder = Long.reverse(reversed.holding(index)) >>> (Long.SIZE - rules());
            if (counterexample.isEmpty() && (again != holding || otherOrder != holding)) {
                counterexample = Optional.of("another order gives other rules for " + space.inWords(index));
            }
            return;
        }
        Question question = space.questionnaire().question(q - 1);
        for (int o = space.options(q - 1); o > 0; o--) {
            answerBackwards(
                    q - 1,
                    answers.with(question, question.options().get(o - 1)),
                    index + o * space.questionnaire().stride(q - 1));
        }
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

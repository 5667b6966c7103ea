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
    private Independence() {}

    static Property of(AnswerSpace space) {
        RuleMasks reversed = new RuleMasks(withRulesReversed(space.book()));
        int rules = space.book().rules().size();
        long checked = 0;
        Optional<String> counterexample = Optional.empty();
        for (int index = space.size() - 1; index >= 0; index--) {
            if (!space.complete(index)) {
                continue;
            }
            checked++;
            long again = space.decider().applyAsLong(answeredBackwards(space, index));
            long otherOrder = Long.reverse(reversed.holding(index)) >>> (Long.SIZE - rules);
            if (counterexample.isEmpty() && (again != space.holding(index) || otherOrder != space.holding(index))) {
                counterexample = Optional.of("another order gives other rules for " + space.inWords(index));
            }
        }
        return new Property(
                "independent",
                "The result follows from the answers alone: the order of answering, the order of the rules and what"
                        + " was asked before never change it.",
                checked,
                counterexample);
    }

    private static int answeredBackwards(AnswerSpace space, int index) {
        Answers wanted = Answers.at(space.questionnaire(), index);
        Answers answers = Answers.none(space.questionnaire());
        List<Question> questions = space.questionnaire().questions();
        for (int q = questions.size() - 1; q >= 0; q--) {
            Question question = questions.get(q);
            answers = answers.with(question, wanted.to(question).orElseThrow());
        }
        return answers.index();
    }

    private static RuleBook withRulesReversed(RuleBook book) {
        List<Rule> rules = new ArrayList<>(book.rules());
        Collections.reverse(rules);
        return book.withRules(rules);
    }
}

package dev.marginwise.decision;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Condition;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import java.util.Map;
import java.util.Set;

/** The rules of a book by their conditions alone, without masks and without an engine. */
record PlainRules(RuleBook book) {

    /** Whether a rule holds for the given answers. */
    boolean holds(Rule rule, Answers answers) {
        return rule.condition().fold(new Condition.Cases<>() {
            @Override
            public Boolean answers(Map<Question, Set<Option>> required) {
                return new Condition.OfAnswers(required).holdsFor(answers);
            }

            @Override
            public Boolean cautions(int atLeast) {
                return book.cautions()
                                .filter(caution -> caution.condition().holdsFor(answers))
                                .count()
                        >= atLeast;
            }
        });
    }
}

package dev.marginwise.decision;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;

/** The rules of a book by their conditions alone, without masks and without an engine. */
record PlainRules(RuleBook book) {

    /** Whether a rule holds for the given answers. */
    boolean holds(Rule rule, Answers answers) {
        return rule.condition().holdsFor(answers, book.cautions().toList());
    }
}

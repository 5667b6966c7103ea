package dev.marginwise.editions;

import dev.marginwise.decision.Consultation;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import java.util.List;
import java.util.function.Predicate;

/** Today's edition with an edition 2026-12 behind it, which keeps some of its rules and everything else. */
final class NextEdition {
    private NextEdition() {}

    static RuleBooks keeping(Predicate<Rule> kept) {
        RuleBook first = new RuleBooks().current().book();
        RuleBook next = new RuleBook(
                "2026-12",
                first.hash(),
                first.questionnaire(),
                first.rules().stream().filter(kept).toList(),
                first.measures(),
                first.promises(),
                first.statements(),
                first.facts(),
                first.nextSteps(),
                first.journeys(),
                first.texts());
        return new RuleBooks(List.of(new Consultation(first), new Consultation(next)));
    }
}

package dev.marginwise.decision;

import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A consultation whose two ways of deciding take different rules for the same one. */
public final class AtOdds {
    private AtOdds() {}

    public static Consultation about(RuleBook book) {
        List<Rule> reversed = new ArrayList<>(book.rules());
        Collections.reverse(reversed);
        return new Consultation(new RuleMasks(book), new EasyRules(book.withRules(reversed)));
    }
}

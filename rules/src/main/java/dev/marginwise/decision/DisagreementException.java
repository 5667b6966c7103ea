package dev.marginwise.decision;

import dev.marginwise.rulebook.Rule;
import java.util.List;

/**
 * Easy Rules and the masks hold different rules for the same answers. Nothing is recommended then. The message names
 * the rules, never the answers.
 */
public final class DisagreementException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DisagreementException(String edition, List<Rule> differing) {
        super("edition " + edition + ": Easy Rules and the masks disagree about "
                + differing.stream().map(Rule::id).toList());
    }
}

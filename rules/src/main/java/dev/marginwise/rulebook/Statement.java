package dev.marginwise.rulebook;

import java.util.List;
import java.util.Optional;

/**
 * One statement of the guide, and what became of it: implemented by rules, shown at places, or out of scope for a
 * reason.
 */
public record Statement(String id, List<String> rules, List<String> shown, Optional<String> outOfScope) {
    public Statement {
        rules = List.copyOf(rules);
        shown = List.copyOf(shown);
    }
}

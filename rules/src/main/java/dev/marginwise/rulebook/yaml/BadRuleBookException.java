package dev.marginwise.rulebook.yaml;

import java.util.List;

/** A rule book that cannot be used; the message lists every problem with file and line. */
public final class BadRuleBookException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    public BadRuleBookException(String edition, List<String> problems) {
        super("rule book " + edition + " has " + problems.size() + (problems.size() == 1 ? " problem" : " problems")
                + ":\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each as {@code file:line: what is wrong and what to do}. */
    public List<String> problems() {
        return problems;
    }
}

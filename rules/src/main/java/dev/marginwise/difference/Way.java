package dev.marginwise.difference;

import java.util.Optional;

/**
 * One way to answer a question, as two editions see it.
 *
 * @param text the option id where both editions mean the same by it; else the numbers that they see differently, or the
 *     option that only one of them has
 * @param from the option of the earlier edition; empty when it has none for this answer
 * @param to the option of the later edition; empty when it has none for this answer
 */
public record Way(String question, String text, Optional<String> from, Optional<String> to) {

    /** True when both editions mean the same option, for the same numbers. */
    public boolean same() {
        return from.equals(to) && from.filter(text::equals).isPresent();
    }
}

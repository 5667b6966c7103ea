package dev.marginwise.edition;

import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.yaml.PublishedEditions;

/** The published edition that the content tests are about. */
public final class Published {
    private Published() {}

    public static RuleBook edition() {
        return PublishedEditions.read().stream()
                .filter(book -> book.edition().equals("2026-11"))
                .findFirst()
                .orElseThrow();
    }
}

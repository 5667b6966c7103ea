package dev.marginwise.edition;

import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.yaml.PublishedEditions;
import java.util.List;

/** The published editions that the content tests are about. */
public final class Published {
    private static final List<RuleBook> ALL = PublishedEditions.read();

    private Published() {}

    /** The first one, whose guide is still the newest. */
    public static RuleBook edition() {
        return edition("2026-11");
    }

    /** The last one. */
    public static RuleBook today() {
        return ALL.get(ALL.size() - 1);
    }

    public static RuleBook edition(String name) {
        return ALL.stream()
                .filter(book -> book.edition().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** All of them, oldest first. */
    public static List<RuleBook> editions() {
        return ALL;
    }
}

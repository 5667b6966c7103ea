package dev.marginwise.pages.site;

import static java.util.Objects.requireNonNull;

/** A statement of the guide, quoted: its id ({@code S9}), its words, and where it stands among all statements. */
public record Citation(String statement, String text, String url) {
    public Citation {
        requireNonNull(statement, "statement");
        requireNonNull(text, "text");
        requireNonNull(url, "url");
    }
}

package dev.marginwise.pages.guide;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The field above a list of entries: what it is for, where it sends the query, what was asked for, and what came of it.
 * {@code told} is there once something was asked for, and also says so when nothing was found.
 */
public record SearchForm(String label, String action, String query, Optional<String> told) {
    public SearchForm {
        requireNonNull(label, "label");
        requireNonNull(action, "action");
        requireNonNull(query, "query");
        requireNonNull(told, "told");
    }
}

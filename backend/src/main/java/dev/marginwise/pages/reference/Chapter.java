package dev.marginwise.pages.reference;

import java.util.List;
import java.util.Locale;

/** The operations under one tag. */
public record Chapter(String name, String description, List<Operation> operations) {
    public Chapter {
        operations = List.copyOf(operations);
    }

    /** Such as {@code chapter-rule-book}. */
    public String anchor() {
        return "chapter-" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}

package dev.marginwise.pages.problem;

import dev.marginwise.pages.site.Link;
import java.util.List;

/** All types of problems, for whoever handles them in a program. */
public record ProblemTypesPage(List<Entry> types) {
    public ProblemTypesPage {
        types = List.copyOf(types);
    }

    /** One type, with the page that explains it. */
    public record Entry(String status, String name, Link page) {}
}

package dev.marginwise.pages;

import java.util.HashSet;
import java.util.Set;

/**
 * Which glossary terms a page has explained so far. A term is explained at its first use only, which also keeps the ids
 * on a page unique. One per rendering; not thread-safe.
 */
public final class FirstUse {
    private final Set<String> seen = new HashSet<>();

    /** True the first time it is asked about a term, false ever after. */
    public boolean of(Prose.Part part) {
        return part.term().filter(term -> seen.add(term.id())).isPresent();
    }
}

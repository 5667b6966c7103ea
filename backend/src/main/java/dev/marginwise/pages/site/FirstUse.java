package dev.marginwise.pages.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which glossary terms a page has explained so far. A term is explained at its first use only, which also keeps the ids
 * on a page unique. One per rendering; not thread-safe.
 */
public final class FirstUse {
    private final Function<String, Prose> unmarked;
    private final Set<String> seen = new HashSet<>();

    private FirstUse(Function<String, Prose> unmarked) {
        this.unmarked = unmarked;
    }

    public FirstUse(Headwords headwords) {
        this(headwords::in);
    }

    /** For the glossary's own page: explains only what its author marked there. */
    public static FirstUse ofMarks() {
        return new FirstUse(Prose::of);
    }

    /**
     * The same text with a term for every word that the page explains here: marked by the author or a headword, and not
     * explained before. To be asked in the order in which the page is read.
     */
    public Prose in(Prose prose) {
        List<Prose.Part> parts = new ArrayList<>();
        for (Prose.Part part : prose.parts()) {
            if (first(part)) {
                parts.add(part);
            } else {
                unmarked.apply(part.text()).parts().stream()
                        .map(found -> first(found) ? found : new Prose.Plain(found.text()))
                        .forEach(parts::add);
            }
        }
        return new Prose(parts);
    }

    private boolean first(Prose.Part part) {
        return part.term().filter(term -> seen.add(term.id())).isPresent();
    }
}

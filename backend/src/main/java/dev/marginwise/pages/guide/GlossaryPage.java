package dev.marginwise.pages.guide;

import dev.marginwise.pages.site.Link;
import dev.marginwise.pages.site.Quote;
import dev.marginwise.rulebook.Prose;
import java.util.List;

/** Every term, in the order of its language. */
public record GlossaryPage(String title, Prose lead, List<Entry> entries, GuideSide side, GuideEnd end) {
    public GlossaryPage {
        entries = List.copyOf(entries);
    }

    /** A term, under the anchor that every page links to. */
    public record Entry(
            String id, String term, String meaning, Prose explanation, List<Link> seeAlso, List<Quote> statements) {
        public Entry {
            seeAlso = List.copyOf(seeAlso);
            statements = List.copyOf(statements);
        }
    }
}

package dev.marginwise.pages.guide;

import dev.marginwise.pages.site.Link;
import dev.marginwise.pages.site.Quote;
import dev.marginwise.rulebook.Prose;
import java.util.List;

/** Every term, or those that were looked for, in the order of its language. */
public record GlossaryPage(
        String title, Prose lead, SearchForm search, List<Entry> entries, GuideSide side, GuideEnd end) {
    public GlossaryPage {
        entries = List.copyOf(entries);
    }

    /** A term, under the anchor that every page links to; {@code also} is what else it is called. */
    public record Entry(
            String id,
            String term,
            List<String> also,
            String meaning,
            Prose explanation,
            List<Link> seeAlso,
            List<Quote> statements) {
        public Entry {
            also = List.copyOf(also);
            seeAlso = List.copyOf(seeAlso);
            statements = List.copyOf(statements);
        }
    }
}

package dev.marginwise.pages.guide;

import static java.util.Objects.requireNonNull;

import dev.marginwise.pages.site.Citation;
import dev.marginwise.pages.site.Link;
import dev.marginwise.rulebook.Prose;
import java.util.List;

/** Every term, or those that were looked for, in the order of its language. */
public record GlossaryPage(
        String title, Prose lead, SearchForm search, List<Entry> entries, GuideSide side, GuideEnd end) {
    public GlossaryPage {
        requireNonNull(title, "title");
        requireNonNull(lead, "lead");
        requireNonNull(search, "search");
        entries = List.copyOf(entries);
        requireNonNull(side, "side");
        requireNonNull(end, "end");
    }

    /** A term, under the anchor that every page links to; {@code also} is what else it is called. */
    public record Entry(
            String id,
            String term,
            List<String> also,
            String meaning,
            Prose explanation,
            List<Link> seeAlso,
            List<Citation> statements) {
        public Entry {
            requireNonNull(id, "id");
            requireNonNull(term, "term");
            also = List.copyOf(also);
            requireNonNull(meaning, "meaning");
            requireNonNull(explanation, "explanation");
            seeAlso = List.copyOf(seeAlso);
            statements = List.copyOf(statements);
        }
    }
}

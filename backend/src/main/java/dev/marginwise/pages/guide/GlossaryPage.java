package dev.marginwise.pages.guide;

import static java.util.Objects.requireNonNull;

import dev.marginwise.pages.site.Citation;
import dev.marginwise.pages.site.Link;
import dev.marginwise.pages.site.Prose;
import java.util.List;

/** Every term, in the order of its language. */
public record GlossaryPage(String title, Prose lead, List<Entry> entries, GuideSide side, GuideEnd end) {
    public GlossaryPage {
        requireNonNull(title, "title");
        requireNonNull(lead, "lead");
        entries = List.copyOf(entries);
        requireNonNull(side, "side");
        requireNonNull(end, "end");
    }

    /** A term, under the anchor that every page links to. */
    public record Entry(
            String id, String term, String meaning, Prose explanation, List<Link> seeAlso, List<Citation> statements) {
        public Entry {
            requireNonNull(id, "id");
            requireNonNull(term, "term");
            requireNonNull(meaning, "meaning");
            requireNonNull(explanation, "explanation");
            seeAlso = List.copyOf(seeAlso);
            statements = List.copyOf(statements);
        }
    }
}

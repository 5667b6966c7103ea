package dev.marginwise.guide;

import dev.marginwise.rulebook.Prose;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a page: a heading, some paragraphs, at most one exhibit, and what it rests on.
 *
 * @param id unique on its page; good as an anchor
 * @param text paragraphs; may be empty when there is an exhibit
 * @param figures ids of all figures shown, in the text or in the exhibit
 * @param statements ids of the statements quoted here
 * @param slot the name of something that only the configuration of a site knows, such as {@link #REPORT_ADDRESS}; the
 *     page puts it behind the text
 */
public record Section(
        String id,
        String heading,
        List<Prose> text,
        Optional<Exhibit> exhibit,
        Set<String> figures,
        List<String> statements,
        List<Source> sources,
        Optional<String> slot) {
    /** Where to report an error: an e-mail address or the address of a list of issues. */
    public static final String REPORT_ADDRESS = "report-address";

    public Section {
        text = List.copyOf(text);
        figures = Set.copyOf(figures);
        statements = List.copyOf(statements);
        sources = List.copyOf(sources);
        if (text.isEmpty() && exhibit.isEmpty()) {
            throw new IllegalArgumentException("section " + id + " says nothing");
        }
    }
}

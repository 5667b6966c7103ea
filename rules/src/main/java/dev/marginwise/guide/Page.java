package dev.marginwise.guide;

import dev.marginwise.rulebook.Prose;
import java.util.List;

/**
 * A page of the guide site. Those of the glossary and of the questions hold no sections: their entries stand in the
 * {@link Guide}.
 *
 * @param place in the words of a statement's {@code shown}: {@code guide}, {@code glossary}, {@code faq} …
 * @param description for search engines; plain text
 * @param carries ids of the statements that the page makes true as a whole, such as naming its maintainer; not quoted
 * @param terms ids of glossary terms to read on with
 * @param links for the end of the page only
 */
public record Page(
        String id,
        String place,
        String title,
        String description,
        Prose lead,
        List<Section> sections,
        List<String> carries,
        List<String> terms,
        List<OfficialPage> links,
        Review review) {
    /** The places that a page of the guide site can be, in the words of a statement's {@code shown}. */
    public static final List<String> PLACES = List.of("guide", "glossary", "faq", "safety", "about");

    public Page {
        sections = List.copyOf(sections);
        carries = List.copyOf(carries);
        terms = List.copyOf(terms);
        links = List.copyOf(links);
        if (!PLACES.contains(place)) {
            throw new IllegalArgumentException("page " + id + " is at no known place: " + place);
        }
    }
}

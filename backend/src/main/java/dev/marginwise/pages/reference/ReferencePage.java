package dev.marginwise.pages.reference;

import dev.marginwise.pages.site.Link;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The whole API on one page.
 *
 * @param origin where examples are sent to
 * @param foreign whether the page speaks another language than the description, whose texts then have to say so
 * @param problems by their published names: a title in the page's language, and the page that explains the type
 */
public record ReferencePage(
        String origin,
        boolean foreign,
        List<Chapter> chapters,
        List<Schema> schemas,
        List<Header> headers,
        Map<String, Link> problems,
        String partnersUrl) {
    public ReferencePage {
        chapters = List.copyOf(chapters);
        schemas = List.copyOf(schemas);
        headers = List.copyOf(headers);
        problems = Map.copyOf(problems);
    }

    public Link problem(String name) {
        return Objects.requireNonNull(problems.get(name), name);
    }

    /** How many operations there are. */
    public int operations() {
        return chapters.stream()
                .mapToInt(chapter -> chapter.operations().size())
                .sum();
    }
}

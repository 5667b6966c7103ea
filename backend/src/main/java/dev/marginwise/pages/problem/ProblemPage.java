package dev.marginwise.pages.problem;

import dev.marginwise.pages.site.Link;
import dev.marginwise.pages.site.Words;
import java.util.List;
import java.util.Optional;

/**
 * Something went wrong, for a person. {@code details} say what exactly was
 * refused, never anything from inside the service; {@code reference} is the request's id, to be quoted in a report.
 */
public record ProblemPage(
        String label,
        String heading,
        String text,
        Optional<String> action,
        List<String> details,
        Optional<String> reference,
        List<Link> waysOn) {
    public ProblemPage {
        details = List.copyOf(details);
        waysOn = List.copyOf(waysOn);
    }

    /** A problem somebody ran into, by its published name ({@code code-mistyped}), in words for people. */
    public static ProblemPage met(
            Words words, String name, int status, List<String> details, Optional<String> reference, List<Link> waysOn) {
        String key = "problem." + name;
        return new ProblemPage(
                words.of("problem.status", String.valueOf(status)),
                words.of(key + ".heading"),
                words.of(key + ".text"),
                Optional.of(words.of(key + ".action")),
                details,
                reference,
                waysOn);
    }
}

package dev.marginwise.pages;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Something went wrong, for a person; also the page that explains a problem type. {@code name} is the problem's name in
 * {@code /problems/<name>}, whose words stand under {@code problem.<name>.*}. {@code details} say what exactly was
 * refused, never anything from inside the service; {@code reference} is the request's id, to be quoted in a report.
 */
public record ProblemPage(
        String name,
        int status,
        List<String> details,
        Optional<String> reference,
        List<Link> waysOn,
        boolean explanation) {
    public ProblemPage {
        requireNonNull(name, "name");
        details = List.copyOf(details);
        requireNonNull(reference, "reference");
        waysOn = List.copyOf(waysOn);
    }
}

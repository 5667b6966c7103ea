package dev.marginwise.pages.partners;

import dev.marginwise.pages.site.Link;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The way of a partner from a first answer to what holds for years.
 *
 * @param limits how many requests are answered in a window
 * @param problems every type of problem, in the order of statuses
 */
public record PartnersPage(List<Step> steps, Limits limits, List<Problem> problems, Link allProblems, Link reference) {
    public PartnersPage {
        steps = List.copyOf(steps);
        problems = List.copyOf(problems);
    }

    /**
     * One step: its words lie under {@code partners.<id>}.
     *
     * @param kind of the code: {@code sh} is typed into a shell, in the order of the steps
     * @param more where the reference tells the operation whole
     */
    public record Step(String id, String kind, String code, Optional<Link> more) {}

    /** A type of problem, and the page that explains it. */
    public record Problem(String status, String name, Link page) {}

    /** In numbers of requests, as they are in force; empty where there is no limit. */
    public record Limits(OptionalLong key, OptionalLong address, long seconds) {}
}

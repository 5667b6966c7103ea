package dev.marginwise.pages.problem;

import dev.marginwise.pages.site.Link;

/**
 * What one type of problem means.
 *
 * @param name the type as problem documents name it
 * @param request a request that meets it, as it goes over the wire; names in angle brackets stand for what a caller has
 * @param answer the answer to that request, in English
 */
public record ProblemTypePage(
        String label,
        String heading,
        String name,
        String cause,
        String remedy,
        String request,
        String answer,
        Link all) {}

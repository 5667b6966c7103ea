package dev.marginwise.problem;

import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpRequest;

/** Shows a problem to a person. Without such a bean, browsers get the problem document as well. */
public interface ErrorPage {
    /** The whole page as HTML in UTF-8; status and headers are set by the caller. */
    Writable render(HttpRequest<?> request, Problem problem);
}

package dev.marginwise.problem;

import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpRequest;
import java.util.Locale;

/** Shows a problem to a person. Without such a bean, browsers get the problem document as well. */
public interface ErrorPage {
    /** The whole page as HTML in UTF-8; status and headers are set by the caller. */
    Writable render(HttpRequest<?> request, ProblemDocument problem);

    /** The language of that page, in which the problem is told. */
    default Locale language(HttpRequest<?> request) {
        return Locale.ENGLISH;
    }
}

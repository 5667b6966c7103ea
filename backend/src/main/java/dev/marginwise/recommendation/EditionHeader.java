package dev.marginwise.recommendation;

import dev.marginwise.editions.RuleBooks;
import dev.marginwise.http.HeaderNames;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Names today's edition on every answer of the API that does not name one itself, problems included. */
@ServerFilter({"/api/**", "/mcp"})
@Order(Ordered.HIGHEST_PRECEDENCE) // the first to see a request sees every answer, those of other filters included
final class EditionHeader {
    private final RuleBooks books;

    EditionHeader(RuleBooks books) {
        this.books = books;
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.getHeaders()
                .setIfMissing(HeaderNames.EDITION, books.current().book().edition());
    }
}

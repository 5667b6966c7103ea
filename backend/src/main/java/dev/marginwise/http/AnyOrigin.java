package dev.marginwise.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;

/**
 * Lets pages of every origin call what needs no key. Listed is what is open, so that a new door is shut until it is
 * listed: a secret key does not belong in a page, so no partner's path is here.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ServerFilter({
    "/api/v1/questionnaire",
    "/api/v1/consultation",
    "/api/v1/recommendations/**",
    "/api/v1/rulebook/**",
    "/api/v1/margin/**",
    "/api/v1/receipts/**",
    "/.well-known/jwks.json",
    "/openapi.yml"
})
final class AnyOrigin {
    private static final String ANY = "*";
    private static final String METHODS = "GET, HEAD, POST";

    /** What a page may send besides what every page may. */
    private static final String SENT = "Accept, Accept-Language, Content-Type, If-None-Match, X-Request-Id";

    /** What a page may read besides what every page may. */
    private static final String READ = "Content-Language, ETag, Link, " + HeaderNames.EDITION
            + ", RateLimit, RateLimit-Policy, " + "Retry-After, X-Request-Id";

    private static final String A_DAY = "86400";

    /** What a browser asks before it sends a request for a page of another origin. */
    @RequestFilter
    Optional<HttpResponse<?>> preflight(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        if (request.getMethod() != HttpMethod.OPTIONS
                || !headers.contains(HttpHeaders.ORIGIN)
                || !headers.contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD)) {
            return Optional.empty();
        }
        return Optional.of(HttpResponse.noContent()
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANY)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, SENT)
                .header(HttpHeaders.ACCESS_CONTROL_MAX_AGE, A_DAY));
    }

    @ResponseFilter
    void open(MutableHttpResponse<?> response) {
        MutableHttpHeaders headers = response.getHeaders();
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANY);
        headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, READ);
        headers.set("Cross-Origin-Resource-Policy", "cross-origin");
    }
}

package dev.marginwise.partners.limits;

import dev.marginwise.problem.ProblemType;
import dev.marginwise.words.Sentence;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import java.util.Optional;

/** How a request is told of its limit: with headers when it is answered, with a problem when it is not. */
final class Answered {
    private static final String POLICY = "RateLimit-Policy";
    private static final String STATE = "RateLimit";
    private static final String ATTRIBUTE = Grant.class.getName();

    private Answered() {}

    /** @throws dev.marginwise.problem.ProblemException too-many-requests */
    static void by(Grant grant, HttpRequest<?> request) {
        if (!grant.granted()) throw refused(grant);
        request.setAttribute(ATTRIBUTE, grant);
    }

    /** What its limit said to a request that went on. */
    static Optional<Grant> grant(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE)
                .map(Grant.class::cast); // asking for the class would convert it each time
    }

    static void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Optional<Grant> noted = grant(request);
        if (noted.isEmpty()) return;
        response.header(POLICY, noted.get().limit().policy())
                .header(STATE, noted.get().header());
    }

    static RuntimeException refused(Grant grant) {
        Limit limit = grant.limit();
        Sentence detail = Sentence.of(
                "detail.too-many." + limit.name(),
                limit.requests(),
                limit.window().toSeconds(),
                grant.retryAfter());
        return ProblemType.TOO_MANY_REQUESTS
                .because(detail)
                .withHeader(HttpHeaders.RETRY_AFTER, String.valueOf(grant.retryAfter()))
                .withHeader(POLICY, limit.policy())
                .withHeader(STATE, grant.header())
                .asException();
    }
}

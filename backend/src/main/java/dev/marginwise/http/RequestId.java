package dev.marginwise.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives every request a name that stands in its answer and in the log: the client's own, if it sent a sane one. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE) // the first to see a request sees every answer, those of other filters included
public final class RequestId {
    /** The field of a line of the log in JSON. */
    public static final String LOGGED = "request_id";

    public static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** The id of a request that came through this filter; empty for one that did not. */
    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElse("");
    }

    /** The id of a request that came with this header, if it has one. */
    public static String sent(@Nullable String header) {
        return header != null && SANE.matcher(header).matches() ? header : next();
    }

    @RequestFilter
    void name(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, sent(request.getHeaders().get(HEADER)));
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header(HEADER, of(request));
    }

    /** Ids need to be distinct, not secret, so the fast generator is enough. */
    private static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
    }
}

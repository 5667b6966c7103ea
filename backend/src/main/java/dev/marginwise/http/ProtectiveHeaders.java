package dev.marginwise.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;

/** Tells browsers to run only our own files. A header that the answer already has is left as it is. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE) // the first to see a request sees every answer, those of other filters included
public final class ProtectiveHeaders {
    /** No referrer leaves the site: the address of a result holds the answers. */
    public static final Map<String, String> ALWAYS = Map.of(
            ContentPolicy.HEADER,
            ContentPolicy.framedBy("'none'"),
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    @ResponseFilter
    void protect(HttpRequest<?> request, MutableHttpResponse<?> response) {
        MutableHttpHeaders headers = response.getHeaders();
        ALWAYS.forEach(headers::setIfMissing);
        if (request.isSecure()) headers.setIfMissing("Strict-Transport-Security", "max-age=31536000");
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }
}

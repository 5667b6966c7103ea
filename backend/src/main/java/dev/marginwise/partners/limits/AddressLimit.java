package dev.marginwise.partners.limits;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;

/**
 * Limits the public API by address, on each node for itself. Pages and assets have no limit, and partners are counted by
 * their keys.
 */
@ServerFilter({"/api/**", "/mcp"})
@Order(AddressLimit.AFTER_KEYS)
final class AddressLimit {
    /** After whoever gives every answer its headers, and after keys are checked. */
    static final int AFTER_KEYS = 60;

    private static final String DECISIONS = "/api/v1/decisions";

    private final Optional<Buckets<ClientAddress>> buckets;
    private final TrustedProxies proxies;

    AddressLimit(LimitSettings settings, Ticks ticks, TrustedProxies proxies) {
        this.buckets = settings.ofAddresses().map(limit -> new Buckets<>(limit, ticks));
        this.proxies = proxies;
    }

    @RequestFilter
    void count(HttpRequest<?> request) {
        if (buckets.isEmpty() || request.getPath().startsWith(DECISIONS)) return;
        Answered.by(buckets.get().take(proxies.client(request)), request);
    }

    /** Of keys as well. */
    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Answered.tell(request, response);
    }
}

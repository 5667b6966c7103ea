package dev.marginwise.partners.limits;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;

/** Limits, by address, keys that are refused: each may have cost a look into the store. */
@ServerFilter("/api/v1/decisions/**")
@Order(RefusedKeyLimit.BEFORE_KEYS)
final class RefusedKeyLimit {
    static final int BEFORE_KEYS = 40;

    private final Optional<Buckets<ClientAddress>> buckets;
    private final TrustedProxies proxies;

    RefusedKeyLimit(LimitSettings settings, Ticks ticks, TrustedProxies proxies) {
        this.buckets = settings.ofRefusedKeys().map(limit -> new Buckets<>(limit, ticks));
        this.proxies = proxies;
    }

    @RequestFilter
    void look(HttpRequest<?> request) {
        if (buckets.isEmpty()) return;
        Grant grant = buckets.get().look(proxies.client(request));
        if (!grant.granted()) throw Answered.refused(grant);
    }

    @ResponseFilter
    void count(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.status() == HttpStatus.UNAUTHORIZED) {
            buckets.ifPresent(refused -> refused.take(proxies.client(request)));
        }
    }
}

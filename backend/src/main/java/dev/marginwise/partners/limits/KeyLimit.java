package dev.marginwise.partners.limits;

import dev.marginwise.partners.keys.PartnerKey;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Limits partners by their keys, once a key was found valid; on all nodes together where something counts for all. */
@ServerFilter("/api/v1/decisions/**")
@Order(AddressLimit.AFTER_KEYS)
final class KeyLimit {
    private final Optional<Buckets<String>> buckets;
    private final SharedCount shared;

    KeyLimit(LimitSettings settings, Ticks ticks, SharedCount shared) {
        this.buckets = settings.ofKeys().map(limit -> new Buckets<>(limit, ticks));
        this.shared = shared;
    }

    @RequestFilter
    CompletionStage<HttpRequest<?>> count(HttpRequest<?> request) {
        if (buckets.isEmpty()) return CompletableFuture.completedFuture(request);
        String key = PartnerKey.of(request).id();
        return shared.confirm("key:" + key, buckets.get().take(key)).thenApply(grant -> {
            Answered.by(grant, request);
            return request;
        });
    }
}

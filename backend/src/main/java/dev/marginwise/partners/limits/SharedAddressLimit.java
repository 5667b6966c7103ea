package dev.marginwise.partners.limits;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What {@link AddressLimit} let through is counted on all nodes together, where a Redis counts for all. */
@Requires(property = "marginwise.limits.redis", pattern = ".+")
@ServerFilter({"/api/**", "/mcp"})
@Order(AddressLimit.AFTER_KEYS + 1)
final class SharedAddressLimit {
    private final SharedCount shared;
    private final TrustedProxies proxies;

    SharedAddressLimit(SharedCount shared, TrustedProxies proxies) {
        this.shared = shared;
        this.proxies = proxies;
    }

    @RequestFilter
    CompletionStage<HttpRequest<?>> count(HttpRequest<?> request) {
        Optional<Grant> own =
                Answered.grant(request).filter(grant -> grant.limit().name().equals("address"));
        if (own.isEmpty()) return CompletableFuture.completedFuture(request);
        return shared.confirm("address:" + proxies.client(request).text(), own.get())
                .thenApply(grant -> {
                    Answered.by(grant, request);
                    return request;
                });
    }
}

package dev.marginwise.partners.limits;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many requests are answered. A number of 0 takes a limit away.
 *
 * @param window in which these numbers may come, again and again
 * @param address requests to the public API from one address
 * @param key requests of one partner's key
 * @param refusedKeys requests from one address with keys that are not valid
 * @param trustedProxies addresses and networks, separated by commas
 * @param patience how long a request waits for what all nodes have counted; after it, what its own node counted holds
 * @param redis counts what keys send to all nodes, and addresses as well: {@code redis://host:6379}
 */
@ConfigurationProperties("marginwise.limits")
record LimitSettings(
        @Bindable(defaultValue = "60s") Duration window,
        @Bindable(defaultValue = "6000") long address,
        @Bindable(defaultValue = "30000") long key,
        @Bindable(defaultValue = "600") long refusedKeys,
        @Nullable List<String> trustedProxies,
        @Bindable(defaultValue = "100ms") Duration patience,
        @Nullable String redis) {

    /** @throws IllegalStateException with one sentence, for a number that cannot be meant */
    LimitSettings {
        for (Map.Entry<String, Long> set : Map.of("address", address, "key", key, "refused-keys", refusedKeys)
                .entrySet()) {
            limit(set.getKey(), set.getValue(), window);
        }
    }

    Optional<Limit> ofAddresses() {
        return limit("address", address, window);
    }

    Optional<Limit> ofKeys() {
        return limit("key", key, window);
    }

    Optional<Limit> ofRefusedKeys() {
        return limit("refused-keys", refusedKeys, window);
    }

    List<String> proxies() {
        return Optional.ofNullable(trustedProxies).orElseGet(List::of);
    }

    Optional<String> redisAddress() {
        return Optional.ofNullable(redis).filter(known -> !known.isBlank());
    }

    private static Optional<Limit> limit(String name, long requests, Duration window) {
        return requests == 0 ? Optional.empty() : Optional.of(new Limit(name, requests, window));
    }
}

package dev.marginwise.partners.store;

import dev.marginwise.partners.StorePlace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Stores of tests, and what is put into them. */
final class TrialStore {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private TrialStore() {}

    static StoreSettings fresh(StorePlace place) {
        return settings(place.fresh());
    }

    static StoreSettings settings(Map<String, String> settings) {
        return new StoreSettings(
                Path.of(settings.getOrDefault("MARGINWISE_DATA", "")),
                Optional.ofNullable(settings.get("MARGINWISE_STORE_URL")),
                Optional.ofNullable(settings.get("MARGINWISE_STORE_USER")),
                Optional.ofNullable(settings.get("MARGINWISE_STORE_PASSWORD")));
    }

    static StoredDecision decision(String partner, String idempotencyKey) {
        return decision(partner, idempotencyKey, 1_000);
    }

    static StoredDecision decision(String partner, String idempotencyKey, long recordedAt) {
        return new StoredDecision(
                UUID.randomUUID(),
                partner,
                true,
                "key_1",
                idempotencyKey,
                "hash",
                recordedAt,
                "2026-12.00D5WR",
                "sha256:00",
                "isolated",
                Optional.empty(),
                "{}",
                Optional.empty());
    }
}

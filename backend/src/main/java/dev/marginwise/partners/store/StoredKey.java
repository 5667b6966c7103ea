package dev.marginwise.partners.store;

import java.util.Optional;

/**
 * A key as it is kept: all but the key itself. Times are milliseconds since 1970.
 *
 * @param id names it to people; no secret
 * @param hash SHA-256 of the whole key in hex
 * @param live false for a key for trials
 * @param replacedBy the id of the key that came in its place
 */
public record StoredKey(
        String id,
        String hash,
        String partner,
        boolean live,
        long createdAt,
        Optional<Long> expiresAt,
        Optional<Long> revokedAt,
        Optional<String> replacedBy,
        Optional<Long> lastUsedAt) {

    /** A key that was just made. */
    public static StoredKey made(
            String id, String hash, String partner, boolean live, long at, Optional<Long> expiresAt) {
        return new StoredKey(
                id, hash, partner, live, at, expiresAt, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean isExpired(long now) {
        return expiresAt.filter(end -> end <= now).isPresent();
    }
}

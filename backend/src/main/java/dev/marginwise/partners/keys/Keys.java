package dev.marginwise.partners.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.marginwise.partners.store.KeyRows;
import dev.marginwise.partners.store.StoredKey;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Keys given out, looked up and ended. Every node looks a key up anew after two seconds, so an end is seen everywhere. */
@Singleton
public final class Keys {
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int MOST_KEPT = 10_000;
    private static final int ID_BITS = 50;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyRows rows;
    private final Cache<String, StoredKey> fresh =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(FRESH).build();

    public Keys(KeyRows rows) {
        this.rows = rows;
    }

    /**
     * A key that was just made.
     *
     * @param text shown once and then forgotten
     */
    public record Made(KeyText text, StoredKey key) {}

    /** Makes a key; a partner may have many. */
    public CompletableFuture<Made> make(String partner, boolean live, Optional<Duration> lifetime) {
        long now = System.currentTimeMillis();
        Made made = made(partner, live, now, lifetime.map(time -> now + time.toMillis()));
        return rows.add(made.key()).thenApply(added -> made);
    }

    /** Makes a key of the same kind and lifetime in the place of another, which stays valid for a while. */
    public CompletableFuture<Made> replace(StoredKey old, Duration overlap) {
        long now = System.currentTimeMillis();
        Optional<Long> end = old.expiresAt().map(expiry -> now + expiry - old.createdAt());
        Made made = made(old.partner(), old.live(), now, end);
        return rows.replace(old, made.key(), now + overlap.toMillis()).thenApply(added -> made);
    }

    /** Ends a key for good; false where none of this id is valid. */
    public CompletableFuture<Boolean> revoke(String id) {
        return rows.revoke(id, System.currentTimeMillis()).thenApply(ended -> ended == 1);
    }

    public CompletableFuture<Optional<StoredKey>> withId(String id) {
        return rows.withId(id);
    }

    /** Every key there ever was, by partner and age. */
    public CompletableFuture<List<StoredKey>> all() {
        return rows.all();
    }

    /** What is known of a key, ended or not; empty where it was never given out. */
    public CompletableFuture<Optional<StoredKey>> find(KeyText text) {
        String hash = text.hash();
        StoredKey known = fresh.getIfPresent(hash);
        if (known != null) return CompletableFuture.completedFuture(Optional.of(known));
        return rows.withHash(hash).thenApply(found -> {
            Optional<StoredKey> same = found.filter(key -> isSame(key.hash(), hash));
            same.ifPresent(key -> fresh.put(hash, key));
            return same;
        });
    }

    private static Made made(String partner, boolean live, long at, Optional<Long> end) {
        KeyText text = KeyText.random(live);
        String id = "key_" + Long.toString(RANDOM.nextLong(1L << ID_BITS), 36).toLowerCase(Locale.ROOT);
        return new Made(text, StoredKey.made(id, text.hash(), partner, live, at, end));
    }

    /** Takes the same time wherever they differ. */
    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
    }
}

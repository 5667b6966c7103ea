package dev.marginwise.partners.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.LongSupplier;

/**
 * The buckets of one limit in this process, by whom they count. Of the many that come once, only so many are remembered that
 * they take a few megabytes; whoever comes often stays remembered.
 *
 * @param <K> whom they count
 */
final class Buckets<K> {
    static final int MOST = 100_000;

    private final Limit limit;
    private final LongSupplier micros;
    private final Cache<K, Bucket> buckets;

    Buckets(Limit limit, LongSupplier micros) {
        this.limit = limit;
        this.micros = micros;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(limit.window())
                .ticker(() -> micros.getAsLong() * 1_000)
                .build();
    }

    Grant take(K whom) {
        long now = micros.getAsLong();
        return of(whom, now).take(now);
    }

    /** What {@link #take} would say, without taking anything. */
    Grant look(K whom) {
        long now = micros.getAsLong();
        return of(whom, now).look(now);
    }

    /** How many are remembered. */
    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket of(K whom, long now) {
        Bucket known = buckets.getIfPresent(whom);
        return known != null ? known : buckets.get(whom, key -> new Bucket(limit, now));
    }
}

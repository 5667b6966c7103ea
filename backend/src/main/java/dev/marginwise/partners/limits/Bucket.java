package dev.marginwise.partners.limits;

import java.util.concurrent.atomic.AtomicLong;

/** The limit of one key or address in this process. Thread-safe, and exact however many threads take. */
final class Bucket {
    private final Limit limit;
    private final AtomicLong fullAt;

    /** A full one. */
    Bucket(Limit limit, long now) {
        this.limit = limit;
        this.fullAt = new AtomicLong(now);
    }

    /** @param now microseconds of a clock that never goes back */
    Grant take(long now) {
        while (true) {
            long known = fullAt.get();
            long full = Math.max(known, now);
            long next = full + limit.cost();
            if (next - now > limit.span()) return Grant.of(limit, false, full - now);
            if (fullAt.compareAndSet(known, next)) return Grant.of(limit, true, next - now);
        }
    }

    /** What {@link #take} would say, without taking anything. */
    Grant look(long now) {
        long full = Math.max(fullAt.get(), now);
        return Grant.of(limit, full + limit.cost() - now <= limit.span(), full - now);
    }
}

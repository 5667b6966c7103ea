package dev.marginwise.partners.limits;

import dev.marginwise.partners.limits.SharedBuckets.Taken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts for all nodes what one node would let through. What comes for the same key while it is asked about is asked about
 * together: so a busy key costs one question a round trip. While nobody answers, what the node itself counted holds, and only
 * one question a second is lost in waiting. Thread-safe.
 */
final class SharedCount {
    private static final Logger LOG = LoggerFactory.getLogger(SharedCount.class);
    private static final long PAUSE_MICROS = Duration.ofSeconds(1).toNanos() / 1_000;

    private final Optional<SharedBuckets> buckets;
    private final Duration patience;
    private final LongSupplier micros;
    private final Map<String, List<Waiting>> underWay = new HashMap<>();
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile long failedAt;

    /** A request that this node would let through. */
    private record Waiting(Grant own, CompletableFuture<Grant> answer) {}

    /**
     * @param buckets none where each node counts for itself
     * @param patience how long a request waits for what they say
     */
    SharedCount(Optional<SharedBuckets> buckets, Duration patience, LongSupplier micros) {
        this.buckets = buckets;
        this.patience = patience;
        this.micros = micros;
    }

    /** @param own what this node says; a refusal stays one */
    CompletableFuture<Grant> confirm(String name, Grant own) {
        if (buckets.isEmpty() || !own.granted() || isPaused()) return CompletableFuture.completedFuture(own);
        Waiting waiting = new Waiting(own, new CompletableFuture<>());
        if (isFirst(name, waiting)) ask(buckets.get(), name, List.of(waiting));
        return waiting.answer();
    }

    private synchronized boolean isFirst(String name, Waiting waiting) {
        List<Waiting> others = underWay.get(name);
        if (others != null) {
            others.add(waiting);
            return false;
        }
        underWay.put(name, new ArrayList<>());
        return true;
    }

    /** What came meanwhile. */
    private synchronized List<Waiting> next(String name) {
        List<Waiting> next = underWay.remove(name);
        if (next == null || next.isEmpty()) return List.of();
        underWay.put(name, new ArrayList<>());
        return next;
    }

    /** Whoever waits goes on elsewhere than where the answer came in, for that has other answers to bring. */
    @SuppressWarnings("FutureReturnValueIgnored") // what comes of it goes into the answers
    private void ask(SharedBuckets shared, String name, List<Waiting> together) {
        Limit limit = together.get(0).own().limit();
        shared.take(name, together.size(), limit)
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenCompleteAsync(
                        (taken, failure) -> {
                            List<Waiting> next = next(name);
                            if (!next.isEmpty()) ask(shared, name, next);
                            if (failure != null) {
                                failed(shared, failure);
                                together.forEach(waiting -> waiting.answer().complete(waiting.own()));
                                return;
                            }
                            answers(shared);
                            tell(together, taken, limit);
                        },
                        ForkJoinPool.commonPool());
    }

    private static void tell(List<Waiting> together, Taken taken, Limit limit) {
        for (int i = 0; i < together.size(); i++) {
            together.get(i).answer().complete(Grant.of(limit, i < taken.granted(), taken.fullIn()));
        }
    }

    private boolean isPaused() {
        return away.get() && micros.getAsLong() - failedAt < PAUSE_MICROS;
    }

    private void failed(SharedBuckets shared, Throwable failure) {
        failedAt = micros.getAsLong();
        if (away.getAndSet(true)) return;
        LOG.warn("Limits cannot be counted at {}; until they can, each node counts for itself.", shared.place());
        LOG.debug("Limits are not shared", failure);
    }

    private void answers(SharedBuckets shared) {
        if (away.getAndSet(false)) LOG.info("Limits are counted at {} again", shared.place());
    }
}

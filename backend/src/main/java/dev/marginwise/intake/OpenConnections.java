package dev.marginwise.intake;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** How many connections are open, on all event loops together. */
final class OpenConnections {
    private final int most;
    private final AtomicInteger open = new AtomicInteger();
    private final LongAdder displaced = new LongAdder();
    private final CompletableFuture<Void> allGone = new CompletableFuture<>();
    private volatile boolean isLastGone;

    /** @param most 0 for no bound */
    OpenConnections(int most) {
        this.most = most;
    }

    /** Whether there is one too many, with this one. */
    boolean add() {
        return open.incrementAndGet() > most && most > 0;
    }

    void remove() {
        if (open.decrementAndGet() == 0 && isLastGone) allGone.complete(null);
    }

    /** Tells that one is closed for a new one. */
    void displace() {
        displaced.increment();
    }

    int most() {
        return most;
    }

    int count() {
        return open.get();
    }

    long displaced() {
        return displaced.sum();
    }

    /** Completes once none is open; new ones have to be kept out before. */
    CompletableFuture<Void> allGone() {
        isLastGone = true;
        if (open.get() == 0) allGone.complete(null);
        return allGone;
    }
}

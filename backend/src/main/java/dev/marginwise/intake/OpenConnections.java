package dev.marginwise.intake;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** How many connections are open, on all event loops together. */
final class OpenConnections {
    private final int most;
    private final AtomicInteger open = new AtomicInteger();
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

    int count() {
        return open.get();
    }

    /** Completes once none is open; new ones have to be kept out before. */
    CompletableFuture<Void> allGone() {
        isLastGone = true;
        if (open.get() == 0) allGone.complete(null);
        return allGone;
    }
}

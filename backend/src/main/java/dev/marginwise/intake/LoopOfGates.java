package dev.marginwise.intake;

import io.netty.util.concurrent.EventExecutor;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The gates of one event loop and how far it is behind; for its thread only, but for {@link #closeIdle} and {@link #timeBehind}. */
final class LoopOfGates {
    private final EventExecutor executor;
    private final OpenConnections open;
    private final Backlog backlog;
    private final Runnable end = this::end;
    private final Set<Gate> gates = new HashSet<>();

    LoopOfGates(EventExecutor executor, OpenConnections open, long allowed) {
        this.executor = executor;
        this.open = open;
        this.backlog = new Backlog(allowed, System.nanoTime());
    }

    /**
     * The time now, at which it is a request's turn. A task that is given to the loop while it serves connections runs when
     * it has served all that it found: that is the end of the round.
     */
    long turn() {
        long now = System.nanoTime();
        if (backlog.begin(now)) executor.execute(end);
        return now;
    }

    /** Nanoseconds, in all. */
    long timeBehind() {
        return backlog.timeBehind();
    }

    boolean refuses(long now) {
        return backlog.refuses(now);
    }

    void takeOn() {
        backlog.takeOn();
    }

    private void end() {
        backlog.end(System.nanoTime());
    }

    void add(Gate opened) {
        gates.add(opened);
        if (open.add()) longestIdle().forEach(this::close);
    }

    /** Forgets it at once, for it is told of its end only later. */
    private void close(Gate idle) {
        remove(idle);
        open.displace();
        idle.close();
    }

    void remove(Gate closed) {
        if (gates.remove(closed)) open.remove();
    }

    private List<Gate> longestIdle() {
        return gates.stream().filter(Gate::isIdle).min(Comparator.comparingLong(Gate::idleSince)).stream()
                .toList();
    }

    /**
     * Closes every connection on which nothing is under way. The loop looks once more at all of them before it does, so that
     * a request which lies in the buffer of a socket is read and answered.
     */
    void closeIdle() {
        executor.execute(() -> executor.execute(() -> List.copyOf(gates).forEach(Gate::closeIfIdle)));
    }
}

package dev.marginwise.partners.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What the store does, in numbers; nothing that lies in it. */
final class StoreMeters {
    private final MeterRegistry metrics;
    private final Timer committed;
    private final Timer failed;
    private final DistributionSummary together;
    private final Counter late;
    private final Counter full;
    private final Counter away;

    StoreMeters(MeterRegistry metrics) {
        this.metrics = metrics;
        this.committed = commits("done");
        this.failed = commits("failed");
        this.together = DistributionSummary.builder("marginwise.store.group.size")
                .description("Decisions that one commit of the writer held")
                .serviceLevelObjectives(1, 2, 4, 8, 16, 32, 64, 128, 256)
                .register(metrics);
        this.late = errors("late");
        this.full = errors("full");
        this.away = errors("away");
    }

    private Timer commits(String outcome) {
        return Timer.builder("marginwise.store.commits")
                .description("Transactions that wrote, from their first statement to the end of the commit")
                .tag("outcome", outcome)
                .serviceLevelObjectives(
                        Duration.ofMillis(1),
                        Duration.ofMillis(5),
                        Duration.ofMillis(10),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1))
                .register(metrics);
    }

    private Counter errors(String kind) {
        return Counter.builder("marginwise.store.errors")
                .description(
                        "Times that somebody was told the store is away: it was late, too many waited, or it failed")
                .tag("kind", kind)
                .register(metrics);
    }

    /** @param place of the queue: desks, where what is read and changed waits, or the writer */
    void watchQueue(String place, Collection<?> waiting) {
        Gauge.builder("marginwise.store.waiting", waiting, Collection::size)
                .description("What waits for the store: desks hold 4096 at most, the writer 8192")
                .tag("place", place)
                .register(metrics);
    }

    void watchConnections(Connections connections) {
        connections(connections, "idle", Connections::idle);
        connections(connections, "busy", Connections::busy);
    }

    private void connections(Connections connections, String state, Counting counting) {
        Gauge.builder("marginwise.store.connections", connections, counting::of)
                .description("Open connections to the store, in use or kept for the next who needs one")
                .tag("state", state)
                .register(metrics);
    }

    private interface Counting {
        int of(Connections connections);
    }

    void watchTrouble(BooleanSupplier fine) {
        Gauge.builder("marginwise.store.up", fine, known -> known.getAsBoolean() ? 1 : 0)
                .description("0 while something is known to be wrong with the store, else 1")
                .strongReference(true)
                .register(metrics);
    }

    void committed(long nanoseconds) {
        committed.record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    void failed(long nanoseconds) {
        failed.record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    void together(int decisions) {
        together.record(decisions);
    }

    void late() {
        late.increment();
    }

    void full() {
        full.increment();
    }

    void away() {
        away.increment();
    }
}

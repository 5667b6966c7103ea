package dev.marginwise.partners.decisions;

import dev.marginwise.editions.Door;
import dev.marginwise.editions.Tally;
import dev.marginwise.partners.store.StoredDecision.Recorded;
import dev.marginwise.recommendation.AnswersRequest;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts decisions that are durable; of whom, nobody can tell. */
@Singleton
final class RecordedCount {
    private final Tally tally;
    private final Counter live;
    private final Counter trials;
    private final Counter repeated;

    RecordedCount(Tally tally, MeterRegistry metrics) {
        this.tally = tally;
        this.live = counter(metrics, "live");
        this.trials = counter(metrics, "test");
        this.repeated = counter(metrics, "repeated");
    }

    private static Counter counter(MeterRegistry metrics, String kind) {
        return Counter.builder("marginwise.decisions")
                .description("Decisions recorded with a live or a test key, and answers to requests that were repeated")
                .tag("kind", kind)
                .register(metrics);
    }

    void count(Recorded recorded, AnswersRequest.Read answers) {
        if (recorded.replayed()) {
            repeated.increment();
            return;
        }
        (recorded.decision().live() ? live : trials).increment();
        tally.count(Door.PARTNER, answers.consultation(), answers.answers());
    }
}

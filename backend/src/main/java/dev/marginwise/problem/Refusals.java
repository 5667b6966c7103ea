package dev.marginwise.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;

/** Counts what was refused, by the type of problem alone. */
@Singleton
public final class Refusals {
    private final Map<ProblemType, Counter> counts = new EnumMap<>(ProblemType.class);

    Refusals(MeterRegistry metrics) {
        for (ProblemType type : ProblemType.values()) {
            counts.put(
                    type,
                    Counter.builder("marginwise.refusals")
                            .description(
                                    "Requests, lines of batches and calls of tools that were refused, by type of problem")
                            .tag("type", type.publishedName())
                            .register(metrics));
        }
    }

    @SuppressWarnings("NullAway") // every type has one
    public void count(ProblemType type) {
        counts.get(type).increment();
    }
}

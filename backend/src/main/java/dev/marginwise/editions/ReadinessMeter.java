package dev.marginwise.editions;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** Tells Prometheus what readiness tells a balancer. */
@Singleton
final class ReadinessMeter implements MeterBinder {
    private final Proofs proofs;

    ReadinessMeter(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public void bindTo(MeterRegistry metrics) {
        Gauge.builder("marginwise.ready", proofs, known -> known.allHold() ? 1 : 0)
                .description("1 once every property of every edition is proved to hold, else 0")
                .register(metrics);
    }
}

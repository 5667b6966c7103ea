package dev.marginwise.comparison;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;

/** Tells how old the tiers in force are, and whether their file has been changed to one that cannot be used. */
@Singleton
final class TierMeters implements MeterBinder {
    private final TiersInForce tiers;

    TierMeters(TiersInForce tiers) {
        this.tiers = tiers;
    }

    @Override
    public void bindTo(MeterRegistry metrics) {
        Gauge.builder("marginwise.tiers.as.of", tiers, TierMeters::seconds)
                .description("The day of the tiers in force, in seconds since 1970")
                .baseUnit("seconds")
                .register(metrics);
        Gauge.builder("marginwise.tiers.refused", tiers, known -> known.isRefusing() ? 1 : 0)
                .description("1 while the file of tiers cannot be used as it is, else 0")
                .register(metrics);
    }

    private static double seconds(TiersInForce tiers) {
        return tiers.now().asOf().atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }
}

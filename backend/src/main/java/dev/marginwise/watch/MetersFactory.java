package dev.marginwise.watch;

import io.micrometer.core.instrument.config.MeterFilter;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What is not counted. */
@Factory
final class MetersFactory {
    /** Not named as Prometheus wants it, and told by {@code process_cpu_usage} and the machine itself. */
    @Singleton
    MeterFilter withoutNamesThatPrometheusMistakes() {
        return MeterFilter.deny(meter ->
                meter.getName().equals("process.cpu.time") || meter.getName().equals("system.cpu.count"));
    }
}

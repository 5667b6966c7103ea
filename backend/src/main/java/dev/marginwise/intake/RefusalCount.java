package dev.marginwise.intake;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** What the gates tell those who watch the service. */
@Singleton
final class RefusalCount implements MeterBinder {
    private final Gates gates;

    RefusalCount(Gates gates) {
        this.gates = gates;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("marginwise.overload.refused", gates, Gates::refused)
                .description("Requests refused because more came than could be answered")
                .register(registry);
        FunctionCounter.builder("marginwise.overload.behind", gates, Gates::secondsBehind)
                .description("Time for which event loops were so far behind that they refused, added up over them")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("marginwise.connections", gates, Gates::connections)
                .description("Connections that are open, on all ports")
                .register(registry);
        Gauge.builder("marginwise.connections.allowed", gates, Gates::connectionsAllowed)
                .description("Connections that may be open; 0 for no bound")
                .register(registry);
        FunctionCounter.builder("marginwise.connections.displaced", gates, Gates::displaced)
                .description("Idle connections closed for new ones")
                .register(registry);
    }
}

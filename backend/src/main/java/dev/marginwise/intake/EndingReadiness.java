package dev.marginwise.intake;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/** Not ready any more once the service has been told to end. */
@Singleton
@Readiness
final class EndingReadiness implements HealthIndicator {
    private final Gates gates;

    EndingReadiness(Gates gates) {
        this.gates = gates;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        HealthStatus status = gates.isEnding() ? HealthStatus.DOWN : HealthStatus.UP;
        return Publishers.just(HealthResult.builder("ending", status).build());
    }
}

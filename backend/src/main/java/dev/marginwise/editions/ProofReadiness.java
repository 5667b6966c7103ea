package dev.marginwise.editions;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/** Ready only while every property of every served edition holds; says of each other edition what it lacks. */
@Singleton
@Readiness
final class ProofReadiness implements HealthIndicator {
    private final Proofs proofs;

    ProofReadiness(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(HealthResult.builder("proof", proofs.allHold() ? HealthStatus.UP : HealthStatus.DOWN)
                .details(proofs.lacking())
                .build());
    }
}

package dev.marginwise.partners.store;

import dev.marginwise.intake.Rounds;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.env.Environment;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The store of the service, which answers in time even where the store does not. */
@Factory
final class StoreFactory {
    @Singleton
    @Bean(preDestroy = "close")
    Store store(
            Environment environment,
            @Value("${marginwise.store.patience}") Duration patience,
            MeterRegistry metrics,
            Rounds rounds) {
        return new Store(StoreSettings.of(environment), patience, metrics, rounds);
    }

    /** Opens the store beside the service, which listens already. */
    @Singleton
    static final class Opening {
        private final Store store;
        private final ApplicationEventPublisher<StoreOpened> opened;

        Opening(Store store, ApplicationEventPublisher<StoreOpened> opened) {
            this.store = store;
            this.opened = opened;
        }

        @EventListener
        void open(ServerStartupEvent listening) {
            store.open(() -> opened.publishEvent(new StoreOpened()));
        }
    }
}

package dev.marginwise.partners.store;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The store of the service, which has to answer within a second even where the store does not. */
@Factory
final class StoreFactory {
    private static final Duration PATIENCE = Duration.ofMillis(900);

    @Singleton
    @Bean(preDestroy = "close")
    Store store(Environment environment) {
        return new Store(StoreSettings.of(environment), PATIENCE);
    }

    /** Opens the store beside the service, which listens already. */
    @Singleton
    static final class Opening {
        private final Store store;

        Opening(Store store) {
            this.store = store;
        }

        @EventListener
        void open(ServerStartupEvent listening) {
            store.open();
        }
    }
}

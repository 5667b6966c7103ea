package dev.marginwise.partners.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marginwise.partners.StorePlace;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What the store tells of itself in numbers. */
class StoreMetersTest {
    private final MeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    void aStoreThatCannotBeOpenedIsDownAndEveryTryIsCounted() {
        StoreSettings wrong = TrialStore.settings(Map.of("MARGINWISE_STORE_URL", "mysql://elsewhere"));

        try (Store store = new Store(wrong, TrialStore.PATIENCE, metrics, Runnable::run)) {
            assertThat(gauge("marginwise.store.up")).isEqualTo(1);
            assertThatThrownBy(() -> store.read(connection -> 1).join())
                    .hasRootCauseMessage("The address does not begin with jdbc:postgresql:");

            assertThat(gauge("marginwise.store.up")).isZero();
            assertThat(errors("away")).isEqualTo(1);
        }
    }

    @Test
    void whoeverWaitedTooLongIsCounted() {
        CountDownLatch enough = new CountDownLatch(1);

        try (Store store =
                new Store(TrialStore.fresh(StorePlace.SQLITE), Duration.ofMillis(1), metrics, Runnable::run)) {
            assertThatThrownBy(() -> store.read(connection -> await(enough)).join())
                    .hasCauseInstanceOf(StoreAwayException.class);

            assertThat(errors("late")).isEqualTo(1);
            enough.countDown();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException ended) {
            return false;
        }
    }

    private double gauge(String name) {
        return metrics.get(name).gauge().value();
    }

    private double errors(String kind) {
        return metrics.get("marginwise.store.errors")
                .tag("kind", kind)
                .counter()
                .count();
    }
}

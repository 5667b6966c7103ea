package dev.marginwise.partners.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** The end of a service is no trouble of its store. */
@Timeout(60)
class ClosedStoreTest {

    /** Closing interrupts whoever is about to connect, which the driver calls unusual. */
    @Test
    void aStoreThatIsClosedWhileItIsOpenedTellsOfNoTrouble() throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(Store.class);
        log.start();
        logger.addAppender(log);

        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Store store = new Store(at(silent), TrialStore.PATIENCE);
            store.open(() -> {});
            try (Socket connecting = silent.accept()) {
                CompletableFuture<Integer> answer = store.read(connection -> 1);
                store.close();

                assertThatThrownBy(answer::join)
                        .as("answer while %s connects", connecting)
                        .hasCauseInstanceOf(StoreAwayException.class);
            }
        }

        logger.detachAppender(log);
        assertThat(log.list)
                .filteredOn(line -> line.getLevel() == Level.ERROR)
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEmpty();
    }

    /** Waits far longer than the test, so that only the end of the store ends the attempt. */
    private static StoreSettings at(ServerSocket silent) {
        return TrialStore.settings(Map.of(
                "MARGINWISE_STORE_URL",
                "jdbc:postgresql://localhost:" + silent.getLocalPort() + "/silent?loginTimeout=90&socketTimeout=90"));
    }
}

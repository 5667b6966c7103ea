package dev.marginwise.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.context.event.HttpRequestTerminatedEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

@MicronautTest
@Property(name = "trial.departures", value = "true")
@Timeout(60)
class DepartedClientTest {
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final String START = """
            POST /api/trial/order HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Content-Length: 100\r
            """;
    private static final String HALF_A_BODY = START + "\r\n{\"ans";

    private final EmbeddedServer server;
    private final MeterRegistry metrics;
    private final EndedRequests ended;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    DepartedClientTest(EmbeddedServer server, MeterRegistry metrics, EndedRequests ended) {
        this.server = server;
        this.metrics = metrics;
        this.ended = ended;
    }

    @BeforeEach
    void listen() {
        log.start();
        ROOT.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        ROOT.detachAppender(log);
    }

    @Test
    void aClientThatLeavesAmidItsBodyIsNoFault() throws InterruptedException {
        for (int client = 0; client < 400; client++) {
            Line.to(server).say(HALF_A_BODY).close();
        }

        ended.await(400);

        assertNothingIsWrong();
    }

    @Test
    void aClientThatBreaksOffAmidItsBodyIsNoFault() throws InterruptedException {
        for (int client = 0; client < 100; client++) {
            Line line = Line.to(server).say(START + "Expect: 100-continue\r\n\r\n");
            assertThat(line.statusLine()).isEqualTo("HTTP/1.1 100 Continue");
            line.reset();
        }

        ended.await(100);

        assertNothingIsWrong();
    }

    @Test
    void aClientThatBreaksOffAmidTheAnswerIsNoFault() throws InterruptedException {
        for (int client = 0; client < 100; client++) {
            Line line = Line.to(server).say("GET /api/v1/rulebook/decision.dmn HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(line.statusLine()).isEqualTo("HTTP/1.1 200 OK");
            line.reset();
        }

        ended.await(100);

        assertNothingIsWrong();
    }

    private void assertNothingIsWrong() {
        assertThat(log.list)
                .filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.INFO))
                .isEmpty();
        assertThat(metrics.find("http.server.requests").tag("status", "500").timers())
                .isEmpty();
    }

    /** Hears of every request whose answer is written or given up. */
    @Singleton
    @Requires(property = "trial.departures")
    static class EndedRequests {
        private final Semaphore ended = new Semaphore(0);

        @EventListener
        void hear(HttpRequestTerminatedEvent request) {
            ended.release();
        }

        void await(int requests) throws InterruptedException {
            ended.acquire(requests);
        }
    }
}

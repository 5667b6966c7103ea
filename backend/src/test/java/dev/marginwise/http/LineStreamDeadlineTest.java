package dev.marginwise.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@MicronautTest
@Property(name = "marginwise.request-deadline", value = "1s")
@Timeout(60)
class LineStreamDeadlineTest {
    private static final String HEAD = """
        POST /api/v1/recommendations/batch HTTP/1.1\r
        Host: localhost\r
        Content-Type: application/x-ndjson\r
        Content-Length: 1000000\r
        \r
        """;

    private final EmbeddedServer server;

    LineStreamDeadlineTest(EmbeddedServer server) {
        this.server = server;
    }

    @Test
    void aStreamThatBringsNoLineIsCutOff() {
        Line line = Line.to(server).say(HEAD);

        line.awaitClose();
    }

    @Test
    void aLineThatTricklesIsCutOff() {
        Line line = Line.to(server).say(HEAD).say("{\"answers\":");

        line.repeatUntilClosed(" ");
    }

    @Test
    void aStreamThatBringsLinesGoesOn() {
        Line line = Line.to(server).say(HEAD);
        CompletableFuture<Void> threeDeadlines = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 3; i++)
                Line.to(server).say("GET / HTTP/1.1\r\n").awaitClose();
        });

        int answered = 0;
        while (!threeDeadlines.isDone()) {
            line.say("nonsense\n");
            if (line.nextLineWith("\"problem\"")) answered++;
        }

        assertThat(answered).isGreaterThan(1);
        line.close();
    }
}

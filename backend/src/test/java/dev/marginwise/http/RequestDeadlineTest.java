package dev.marginwise.http;

import static java.util.stream.Stream.generate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@MicronautTest
@Property(name = "marginwise.request-deadline", value = "200ms")
class RequestDeadlineTest {
    private static final String START = "POST /api/trial/order HTTP/1.1\r\nHost: localhost\r\n";
    private static final String BODY_TO_COME = START + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n";

    private final EmbeddedServer server;
    private final Caller others;

    RequestDeadlineTest(EmbeddedServer server) {
        this.server = server;
        others = new Caller(server);
    }

    @Test
    void aBodyThatNeverEndsIsCutOff() {
        Line line = Line.to(server).say(BODY_TO_COME).say("{\"ans");

        line.awaitClose();
    }

    @Test
    void aBodyThatTricklesIsCutOff() {
        Line line = Line.to(server).say(BODY_TO_COME);

        line.repeatUntilClosed(" ");
    }

    @Test
    void headersThatNeverEndAreCutOff() {
        Line line = Line.to(server).say(START).say("Accept: */*\r\n");

        line.awaitClose();
    }

    @Test
    void headersThatTrickleAreCutOff() {
        Line line = Line.to(server).say(START);

        line.repeatUntilClosed("a: b\r\n");
    }

    @Test
    void othersAreServedMeanwhile() {
        List<Line> slow =
                generate(() -> Line.to(server).say(BODY_TO_COME)).limit(100).toList();

        var answer = others.get("/api/trial/text");

        assertThat(answer.text()).isEqualTo("text");
        slow.forEach(Line::awaitClose);
    }

    @Test
    void aConnectionMayWaitLongerForItsNextRequest() {
        String request = "GET /api/trial/text HTTP/1.1\r\nHost: localhost\r\n\r\n";
        Line kept = Line.to(server).say(request.substring(0, 30)).say(request.substring(30));
        String first = kept.answer();

        Line.to(server).say(START).awaitClose();
        String second = kept.say(request).answer();

        assertThat(List.of(first, second)).containsOnly("HTTP/1.1 200 OK");
        kept.close();
    }
}

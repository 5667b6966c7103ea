package dev.marginwise.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import dev.marginwise.Caller;
import dev.marginwise.SharedService;
import dev.marginwise.http.RequestId;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

/** A line of the log, for people and for programs. */
@SharedService
class LogTest {
    private final Caller caller;

    LogTest(EmbeddedServer server) {
        caller = new Caller(server);
    }

    @Test
    void aLineForProgramsIsOneObjectThatNamesTheRequest() throws IOException {
        String line = written("json");

        assertThat(line).endsWith("}\n").hasLineCount(1);
        assertThat(JsonMapper.createDefault().readValue(line, Argument.mapOf(String.class, Object.class)))
                .containsEntry("@timestamp", "2026-11-26T12:00:00Z")
                .containsEntry("level", "ERROR")
                .containsEntry("logger_name", "dev.marginwise.Trial")
                .containsEntry("message", "POST /api/v1/recommendations failed")
                .containsEntry("request_id", "asked-for-7")
                .hasEntrySatisfying(
                        "stack_trace", trace -> assertThat(trace).asString().contains("tried"));
    }

    @Test
    void aLineForPeopleBeginsWithTimeAndLevel() {
        assertThat(written("text"))
                .startsWith("2026-11-26T12:00:00.000Z ERROR Trial POST /api/v1/recommendations failed");
    }

    /** Though the caller has a trace: nobody would find this place in it. */
    @Test
    void whereNoTracesAreSentNoLineNamesAPlaceInOne() {
        LogLines log = new LogLines();

        caller.get(
                "/api/trial/fault",
                "traceparent",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "X-Request-Id",
                "asked-for-9");
        log.close();

        assertThat(log.errorsInJson("\"request_id\":\"asked-for-9\""))
                .singleElement()
                .asString()
                .doesNotContain("trace_id", "span_id", "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void anotherFormatOrPlaceOfTracesStopsTheStartInOneSentence() {
        assertThatThrownBy(() -> new LogFormat("xml"))
                .hasMessage("MARGINWISE_LOG_FORMAT is 'xml'; it can be text or json.");
        assertThatThrownBy(() -> new Traces("on")).hasMessage("MARGINWISE_TRACES is 'on'; it can be off or otlp.");
    }

    private static String written(String format) {
        LoggingEvent event = new LoggingEvent(
                "",
                new LoggerContext().getLogger("dev.marginwise.Trial"),
                Level.ERROR,
                "POST /api/v1/recommendations failed",
                new IllegalStateException("tried"),
                null);
        event.setMDCPropertyMap(Map.of());
        event.setInstant(Instant.parse("2026-11-26T12:00:00Z"));
        event.setKeyValuePairs(List.of(new KeyValuePair(RequestId.LOGGED, "asked-for-7")));
        return LogLines.written(format, event);
    }
}

package dev.marginwise.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import dev.marginwise.http.RequestId;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

/** A line of the log, for people and for programs. */
class LogTest {
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

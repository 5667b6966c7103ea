package dev.marginwise.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.joran.spi.JoranException;
import dev.marginwise.http.RequestId;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

/** A line of the log, for people and for programs. */
class LogTest {
    private static final Path CONFIGURATION = Path.of("src/main/resources/logback.xml");

    @Test
    void aLineForProgramsIsOneObjectThatNamesTheRequest() throws IOException, JoranException {
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
    void aLineForPeopleBeginsWithTimeAndLevel() throws JoranException {
        assertThat(written("text"))
                .startsWith("2026-11-26T12:00:00.000Z ERROR Trial POST /api/v1/recommendations failed");
    }

    @Test
    void anotherFormatOrPlaceOfTracesStopsTheStartInOneSentence() {
        assertThatThrownBy(() -> new LogFormat("xml"))
                .hasMessage("MARGINWISE_LOG_FORMAT is 'xml'; it can be text or json.");
        assertThatThrownBy(() -> new Traces("on")).hasMessage("MARGINWISE_TRACES is 'on'; it can be off or otlp.");
    }

    private static String written(String format) throws JoranException {
        LoggerContext logging = new LoggerContext();
        logging.putProperty("MARGINWISE_LOG_FORMAT", format);
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(logging);
        configurator.doConfigure(CONFIGURATION.toFile());
        Logger root = logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Encoder<ILoggingEvent> encoder = ((ConsoleAppender<ILoggingEvent>) root.getAppender("console")).getEncoder();
        LoggingEvent event = new LoggingEvent(
                "",
                logging.getLogger("dev.marginwise.Trial"),
                Level.ERROR,
                "POST /api/v1/recommendations failed",
                new IllegalStateException("tried"),
                null);
        event.setMDCPropertyMap(Map.of());
        event.setInstant(Instant.parse("2026-11-26T12:00:00Z"));
        event.setKeyValuePairs(List.of(new KeyValuePair(RequestId.LOGGED, "asked-for-7")));
        return new String(encoder.encode(event), UTF_8);
    }
}

package dev.marginwise.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** What is logged while it is open, as {@code logback.xml} has it written. */
final class LogLines implements AutoCloseable {
    private static final Path CONFIGURATION = Path.of("src/main/resources/logback.xml");

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> taken = new ListAppender<>();

    LogLines() {
        taken.start();
        root.addAppender(taken);
    }

    /** All of them, for people. */
    String text() {
        return taken.list.stream().map(event -> written("text", event)).collect(Collectors.joining());
    }

    /** For programs, those of errors that hold this. */
    List<String> errorsInJson(String part) {
        return taken.list.stream()
                .filter(event -> event.getLevel() == Level.ERROR)
                .map(event -> written("json", event))
                .filter(line -> line.contains(part))
                .toList();
    }

    /** The line that stands for it in this format. */
    static String written(String format, ILoggingEvent event) {
        LoggerContext logging = new LoggerContext();
        logging.putProperty("MARGINWISE_LOG_FORMAT", format);
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(logging);
        try {
            configurator.doConfigure(CONFIGURATION.toFile());
        } catch (JoranException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        Logger written = logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        return new String(
                ((ConsoleAppender<ILoggingEvent>) written.getAppender("console"))
                        .getEncoder()
                        .encode(event),
                UTF_8);
    }

    @Override
    public void close() {
        root.detachAppender(taken);
    }
}

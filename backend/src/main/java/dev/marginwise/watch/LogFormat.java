package dev.marginwise.watch;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import java.util.List;

/** How the log is written. It is read by {@code logback.xml}, before anything else is there; here it is only checked. */
@Context // a value that cannot be meant stops the start
final class LogFormat {
    private static final List<String> KNOWN = List.of("text", "json");

    LogFormat(@Property(name = "marginwise.log-format", defaultValue = "text") String wanted) {
        if (!KNOWN.contains(wanted)) {
            throw new IllegalStateException("MARGINWISE_LOG_FORMAT is '" + wanted + "'; it can be text or json.");
        }
    }
}

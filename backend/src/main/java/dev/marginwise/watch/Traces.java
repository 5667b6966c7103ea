package dev.marginwise.watch;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import java.util.List;

/** Whether traces are sent. */
@Context // a value that cannot be meant stops the start
final class Traces {
    static final String SETTING = "marginwise.traces";
    static final String OTLP = "otlp";
    private static final String OFF = "off";

    Traces(@Property(name = SETTING, defaultValue = OFF) String wanted) {
        if (!List.of(OFF, OTLP).contains(wanted)) {
            throw new IllegalStateException("MARGINWISE_TRACES is '" + wanted + "'; it can be off or otlp.");
        }
    }
}

package dev.marginwise.watch;

import dev.marginwise.http.RequestId;
import io.micronaut.http.HttpRequest;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Optional;
import org.slf4j.spi.LoggingEventBuilder;

/** A request as lines of the log name it: by its id and, where traces are sent, by its place in one. */
public final class LoggedRequest {
    /** Both as OpenTelemetry names them in logs that it does not write itself. */
    private static final String TRACE = "trace_id";

    private static final String SPAN = "span_id";

    private final String id;
    private final Optional<Traced> traced;

    private LoggedRequest(String id, Optional<Traced> traced) {
        this.id = id;
        this.traced = traced;
    }

    public static LoggedRequest of(HttpRequest<?> request) {
        return new LoggedRequest(RequestId.of(request), Traced.of(request));
    }

    /** The one that the client is told; empty for a request that came past all filters. */
    public String id() {
        return id;
    }

    /** The same line, which names the request in fields of their own. */
    public LoggingEventBuilder in(LoggingEventBuilder line) {
        LoggingEventBuilder named = line.addKeyValue(RequestId.LOGGED, id);
        if (traced.isEmpty()) return named;
        SpanContext place = traced.get().whole().getSpanContext();
        return named.addKeyValue(TRACE, place.getTraceId()).addKeyValue(SPAN, place.getSpanId());
    }
}

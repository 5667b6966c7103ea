package dev.marginwise.watch;

import io.micronaut.http.HttpRequest;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** A request of which a trace is sent, and how its parts come to stand in it. */
public final class Traced {
    private static final String ATTRIBUTE = Traced.class.getName();

    private final Tracer tracer;
    private final Span whole;

    Traced(Tracer tracer, Span whole) {
        this.tracer = tracer;
        this.whole = whole;
    }

    void attach(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    Span whole() {
        return whole;
    }

    /** Does the work as a part of the request with a span of its own; without traces only the work. */
    public static <T> CompletionStage<T> part(
            HttpRequest<?> request, String name, Supplier<? extends CompletionStage<T>> work) {
        return request.getAttribute(ATTRIBUTE).orElse(null) instanceof Traced traced
                ? traced.part(name, work)
                : work.get();
    }

    private <T> CompletionStage<T> part(String name, Supplier<? extends CompletionStage<T>> work) {
        Span part =
                tracer.spanBuilder(name).setParent(Context.root().with(whole)).startSpan();
        try {
            return work.get().whenComplete((done, failure) -> end(part, failure != null));
        } catch (RuntimeException refused) {
            end(part, true);
            throw refused;
        }
    }

    private static void end(Span part, boolean failed) {
        if (failed) part.setStatus(StatusCode.ERROR);
        part.end();
    }

    static Optional<Traced> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Traced.class);
    }
}

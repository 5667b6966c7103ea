package dev.marginwise.watch;

import dev.marginwise.http.RequestId;
import dev.marginwise.http.RouteName;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One span a request, within the caller's trace if it names one. It says the route, the status and the id of the request: no
 * address, no body, no header, for answers, keys and people stand there.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
@Requires(property = Traces.SETTING, value = Traces.OTLP)
final class TracedRequests {
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> REQUEST_ID = AttributeKey.stringKey("marginwise.request_id");
    private static final int FAULT = 500;

    private final Tracer tracer;

    TracedRequests(OpenTelemetrySdk openTelemetry) {
        this.tracer = openTelemetry.getTracer("marginwise");
    }

    @RequestFilter
    void begin(HttpRequest<?> request) {
        Context caller = W3CTraceContextPropagator.getInstance()
                .extract(Context.root(), request.getHeaders(), Headers.OF_A_CALLER);
        Span span = tracer.spanBuilder(request.getMethod().name())
                .setParent(caller)
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
        new Traced(tracer, span).attach(request);
    }

    @ResponseFilter
    void end(HttpRequest<?> request, HttpResponse<?> response) {
        Optional<Traced> traced = Traced.of(request);
        if (traced.isEmpty()) return;
        Span span = traced.get().whole();
        String method = request.getMethod().name();
        String route = RouteName.of(request);
        span.updateName(method + " " + route)
                .setAttribute(METHOD, method)
                .setAttribute(ROUTE, route)
                .setAttribute(STATUS, response.code())
                .setAttribute(REQUEST_ID, RequestId.of(request));
        if (response.code() >= FAULT) span.setStatus(StatusCode.ERROR);
        span.end();
    }

    private enum Headers implements TextMapGetter<HttpHeaders> {
        OF_A_CALLER;

        @Override
        public Iterable<String> keys(HttpHeaders headers) {
            return List.copyOf(headers.names());
        }

        @Override
        public @Nullable String get(@Nullable HttpHeaders headers, String name) {
            return headers == null ? null : headers.get(name);
        }
    }
}

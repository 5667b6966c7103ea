package dev.marginwise.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Counts and times every request under its route, never under its address, and counts the languages of the answers. Every
 * meter is looked up once and then kept beside its route.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestMeters {
    private static final String STARTED = RequestMeters.class.getName();
    private static final List<String> LANGUAGES = List.of("en", "zh-CN");

    private final Routes routes;
    private final Map<String, Counter> languages;
    private final Counter otherLanguages;

    RequestMeters(Routes routes, MeterRegistry metrics) {
        this.routes = routes;
        this.languages = LANGUAGES.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), tag -> language(metrics, tag)));
        this.otherLanguages = language(metrics, "other");
    }

    private static Counter language(MeterRegistry metrics, String tag) {
        return Counter.builder("marginwise.languages")
                .description("Answers with words in them, by the language of the words")
                .tag("language", tag)
                .register(metrics);
    }

    @RequestFilter
    void begin(HttpRequest<?> request) {
        request.setAttribute(STARTED, System.nanoTime());
    }

    @ResponseFilter
    void end(HttpRequest<?> request, HttpResponse<?> response) {
        if (!(request.getAttribute(STARTED).orElse(null) instanceof Long started)) return;
        routes.of(request).record(response.code(), System.nanoTime() - started);
        String language = response.getHeaders().get(HttpHeaders.CONTENT_LANGUAGE);
        if (language != null) languages.getOrDefault(language, otherLanguages).increment();
    }
}

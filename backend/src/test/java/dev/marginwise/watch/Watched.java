package dev.marginwise.watch;

import dev.marginwise.Caller;
import dev.marginwise.partners.Node;
import dev.marginwise.partners.StorePlace;
import io.micronaut.management.endpoint.EndpointDefaultConfiguration;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A service with a store whose metrics are scraped and whose traces are collected. */
final class Watched implements AutoCloseable {
    private final TraceCollector collector = new TraceCollector();
    private final Node node;

    Watched() throws IOException {
        Map<String, String> settings = new HashMap<>(StorePlace.SQLITE.fresh());
        settings.put("MARGINWISE_TRACES", "otlp");
        settings.put("OTEL_EXPORTER_OTLP_ENDPOINT", collector.address());
        node = Node.open(settings);
    }

    Node node() {
        return node;
    }

    Caller caller() {
        return node.caller();
    }

    /** Something of every kind that is counted. */
    void useEveryDoor(String answers) {
        caller().get("/wizard");
        caller().postJson("/api/v1/recommendations", answers);
        node.record(node.liveKey("every door"), "once", answers);
    }

    Scrape scrape() {
        int port = node.bean(EndpointDefaultConfiguration.class).getPort().orElseThrow();
        return new Scrape(
                caller().get("http://localhost:" + port + "/prometheus").text());
    }

    /** The spans of all requests that were answered. */
    String spans() {
        node.bean(OpenTelemetrySdk.class).getSdkTracerProvider().forceFlush().join(20, TimeUnit.SECONDS);
        return collector.taken();
    }

    @Override
    public void close() {
        node.close();
        collector.close();
    }
}

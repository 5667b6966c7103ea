package dev.marginwise.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;

/** One method at one template of an address, such as {@code GET /r/{code}}, and a timer for each status it was answered with. */
final class Route {
    /** Milliseconds. What a warm service does in one, and what a person begins to notice. */
    private static final double[] BOUNDS = {1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500};

    private final MeterRegistry metrics;
    private final String door;
    private final String method;
    private final String template;
    private volatile Timed[] timed = {};

    private record Timed(int status, Timer timer) {}

    Route(MeterRegistry metrics, String door, String method, String template) {
        this.metrics = metrics;
        this.door = door;
        this.method = method;
        this.template = template;
    }

    String method() {
        return method;
    }

    String template() {
        return template;
    }

    void record(int status, long nanoseconds) {
        timer(status).record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    private Timer timer(int status) {
        for (Timed known : timed) {
            if (known.status == status) return known.timer;
        }
        return add(status);
    }

    private synchronized Timer add(int status) {
        Timer timer = Timer.builder("http.server.requests")
                .description("Requests by the template of their address, from the first filter to the last")
                .tags("door", door, "method", method, "uri", template, "status", String.valueOf(status))
                .serviceLevelObjectives(DoubleStream.of(BOUNDS)
                        .mapToObj(bound -> Duration.ofNanos((long) (bound * 1_000_000)))
                        .toArray(Duration[]::new))
                .register(metrics);
        Timed[] more = Arrays.copyOf(timed, timed.length + 1);
        more[timed.length] = new Timed(status, timer);
        timed = more;
        return timer;
    }
}

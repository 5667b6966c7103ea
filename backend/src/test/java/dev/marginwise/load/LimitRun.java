package dev.marginwise.load;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Measures {@code POST /api/v1/recommendations} with a limit by address that is never reached, beside the same without one:
 * two services in one process, asked in turns. Arguments: rounds and seconds a turn.
 */
public final class LimitRun {
    private static final String RECOMMENDATIONS = "/api/v1/recommendations";
    private static final List<String> BODIES = List.of("{\"answers\":{\"open-positions\":1}}");
    private static final int WARM_UP_TURNS = 8;

    private LimitRun() {}

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        try (EmbeddedServer limited = server("60000000");
                EmbeddedServer free = server("0")) {
            Turn with = turn(limited, seconds);
            Turn without = turn(free, seconds);
            for (int i = 0; i < WARM_UP_TURNS; i++) {
                with.run();
                without.run();
            }
            List<Double> requests = new ArrayList<>();
            List<Double> busy = new ArrayList<>();
            System.out.println(" round  without/s     with/s  ratio   server time without, with, µs");
            for (int i = 1; i <= rounds; i++) {
                Turn.Pace free1 = without.run();
                Turn.Pace limited1 = with.run();
                requests.add(100 * limited1.requests() / free1.requests());
                busy.add(100 * free1.busy() / limited1.busy());
                System.out.printf(
                        "%6d %10.0f %10.0f %5.0f%% %10.1f %10.1f%n",
                        i, free1.requests(), limited1.requests(), requests.get(i - 1), free1.busy(), limited1.busy());
            }
            System.out.printf(
                    "median of ratios: requests %.0f%%, server time %.0f%%%n",
                    Middle.median(requests, ratio -> ratio), Middle.median(busy, ratio -> ratio));
            Figures.tell("limits.requests", Middle.median(requests, ratio -> ratio));
            Figures.tell("limits.server-time", Middle.median(busy, ratio -> ratio));
        }
    }

    private static EmbeddedServer server(String limit) {
        Map<String, Object> settings = Map.of(
                "micronaut.server.port",
                -1,
                "endpoints.all.port",
                "${free.port}",
                "marginwise.limits.address",
                limit,
                "marginwise.overload-after",
                "0s");
        return ApplicationContext.run(EmbeddedServer.class, settings, LoadRun.ENVIRONMENT);
    }

    private static Turn turn(EmbeddedServer server, int seconds) {
        return new Turn(new InetSocketAddress(server.getHost(), server.getPort()), RECOMMENDATIONS, BODIES, seconds);
    }
}

package dev.marginwise.load;

import static dev.marginwise.load.Middle.median;
import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.marginwise.load.OfferedTurn.Outcome;
import dev.marginwise.partners.ServiceProcess;
import dev.marginwise.partners.StorePlace;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Offers a service in a process of its own, bound to one processor, three times what it can answer, and compares what it
 * still answers with what it answers at a quarter of that: comparisons, results as pages and recommendations in turns.
 * Arguments: rounds and seconds a turn.
 */
public final class OverloadRun {
    private static final List<String> ALONE = List.of("taskset", "-c", "0");
    private static final String COMPARISON = "{\"wallet\":\"2000\",\"positions\":["
            + "{\"symbol\":\"BTCUSDT\",\"side\":\"long\",\"quantity\":\"0.1\",\"entry\":\"60000\",\"leverage\":\"10\"},"
            + "{\"symbol\":\"ETHUSDT\",\"side\":\"short\",\"quantity\":\"2\",\"entry\":\"3000\",\"leverage\":\"10\"}]}";
    private static final String RECOMMENDATION = "{\"answers\":{\"open-positions\":1}}";
    private static final int WARM_UP_TURNS = 6;
    private static final int TOO_FEW_TO_BE_REFUSED = 4;

    private OverloadRun() {}

    private record Round(double capacity, Outcome calm, Outcome crowded, Outcome after) {
        void print(String name) {
            System.out.printf(
                    "%6s %9.0f %9.0f %9.0f %9.0f %8.0f %8.0f %5.1f %8.0f %6d%n",
                    name,
                    capacity,
                    crowded.offered(),
                    crowded.accepted().size() / crowded.seconds(),
                    crowded.refused() / crowded.seconds(),
                    calm.slow(),
                    crowded.slow(),
                    crowded.slow() / calm.slow(),
                    after.slow(),
                    calm.refused() + after.refused());
        }
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Map<String, String> settings = new HashMap<>(StorePlace.SQLITE.fresh());
        settings.put("MARGINWISE_LIMITS_ADDRESS", "0");
        try (ServiceProcess service = ServiceProcess.start(settings, ALONE)) {
            URI uri = URI.create(service.caller().address());
            InetSocketAddress address = new InetSocketAddress(uri.getHost(), uri.getPort());
            Turn full = new Turn(address, inTurns(), seconds, TOO_FEW_TO_BE_REFUSED);
            OfferedTurn offered = new OfferedTurn(address, inTurns(), seconds);
            for (int i = 0; i < WARM_UP_TURNS; i++) full.run();
            System.out.println(
                    "       capacity   offered  accepted   refused     p99 at a       p99    p99      refused");
            System.out.println(
                    " round     (per second)                            quarter crowded ratio    after    else");
            List<Round> measured = new ArrayList<>();
            for (int i = 1; i <= rounds; i++) {
                double capacity = full.run().requests();
                Round round = new Round(
                        capacity, offered.run(capacity / 4), offered.run(capacity * 3), offered.run(capacity / 4));
                measured.add(round);
                round.print(String.valueOf(i));
            }
            double slowness = median(
                    measured, round -> round.crowded().slow() / round.calm().slow());
            double accepted = median(
                    measured,
                    round -> 100
                            * round.crowded().accepted().size()
                            / round.crowded().seconds()
                            / round.capacity());
            double after = median(
                    measured, round -> round.after().slow() / round.calm().slow());
            System.out.printf(
                    "medians: p99 ratio %.1f, accepted %.0f%% of the capacity, p99 after %.1f times the one before%n",
                    slowness, accepted, after);
            Figures.tell("overload.p99", slowness);
            Figures.tell("overload.accepted", accepted);
            Figures.tell("overload.after", after);
        }
    }

    private static Supplier<byte[]> inTurns() {
        List<byte[]> requests = List.of(
                Bodies.request("/api/v1/margin/comparisons", COMPARISON),
                "GET /r/2026-12.00D5WR HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n".getBytes(US_ASCII),
                Bodies.request("/api/v1/recommendations", RECOMMENDATION));
        int[] next = {0};
        return () -> requests.get(next[0]++ % requests.size());
    }
}

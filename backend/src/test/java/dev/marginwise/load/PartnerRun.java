package dev.marginwise.load;

import static dev.marginwise.load.Middle.median;
import static dev.marginwise.load.Middle.within;
import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.marginwise.Caller;
import dev.marginwise.Caller.Answer;
import dev.marginwise.partners.Ended;
import dev.marginwise.partners.Node;
import dev.marginwise.partners.StorePlace;
import dev.marginwise.partners.Until;
import dev.marginwise.partners.receipts.Claims;
import dev.marginwise.partners.receipts.Receipts;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Measures what partners are promised, on both stores, beside what bounds it, in turns: decisions beside rows of the bare
 * store and beside what a bare endpoint, a signature and such a row take together; the slowest hundredth of decisions beside
 * one fsync and beside that of public replays at the same pace; reading a decision beside the public replay. Arguments:
 * rounds and seconds a turn.
 */
public final class PartnerRun {
    private static final int WARM_UP_TURNS = 20;
    private static final int SIGNATURES = 5_000;
    private static final int CONNECTIONS = 64;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private PartnerRun() {}

    /**
     * What a round showed.
     *
     * @param bare rows a second
     * @param row microseconds of the processors that one takes
     * @param least requests a second that a bare endpoint answers
     * @param signature microseconds
     * @param decisions a second
     * @param slow microseconds in which 99 of 100 decisions are answered at half of that
     * @param slowReplay the same of public replays, which touch no store
     * @param fsync microseconds that one takes
     * @param slowFsync microseconds in which 99 of 100 are done
     * @param replays of the public a second
     * @param reads of a decision a second
     */
    private record Round(
            double bare,
            double row,
            double least,
            double signature,
            double decisions,
            double slow,
            double slowReplay,
            double fsync,
            double slowFsync,
            double replays,
            double reads) {

        /** Decisions a second, if a request, a signature and a row were all that a decision takes of the processors. */
        double most() {
            return PROCESSORS / (PROCESSORS / least + (signature + row) / 1e6);
        }

        void print(String name) {
            System.out.printf(
                    "%8s %8.0f %5.1f %8.0f %5.1f %8.0f %8.0f %4.0f%% %9.0f %8.0f %6.0f %6.0f %5.1f %8.0f %8.0f %4.0f%%%n",
                    name,
                    bare,
                    row,
                    least,
                    signature,
                    most(),
                    decisions,
                    100 * decisions / bare,
                    slow,
                    slowReplay,
                    fsync,
                    slowFsync,
                    slow / fsync,
                    replays,
                    reads,
                    100 * reads / replays);
        }
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        for (StorePlace place : StorePlace.values()) measure(place, rounds, seconds);
        System.exit(0); // the PostgreSQL of tests ends with the process, which waits for it
    }

    private static void measure(StorePlace place, int rounds, int seconds) throws IOException, SQLException {
        Map<String, String> settings = place.fresh();
        String key = Ended.of(settings, "keys", "create", "--partner", "load").result();
        try (EmbeddedServer server = server(settings);
                BareStore bare = new BareStore(place, seconds)) {
            InetSocketAddress address = new InetSocketAddress(server.getHost(), server.getPort());
            String decision = recorded(new Caller(server), key);
            Supplier<byte[]> recording = recording(key);
            Turn decisions = new Turn(address, recording, seconds, CONNECTIONS);
            SteadyTurn steady = new SteadyTurn(address, recording, seconds);
            Supplier<byte[]> replay = reading("/api/v1/recommendations/2026-12.00D5WR", key);
            Turn replays = new Turn(address, replay, seconds, CONNECTIONS);
            Turn reads = new Turn(address, reading(decision, key), seconds, CONNECTIONS);
            Turn least = new Turn(address, bare(server, key, decision), seconds, CONNECTIONS);
            SteadyTurn steadyReplays = new SteadyTurn(address, replay, seconds);
            Receipts receipts = server.getApplicationContext().getBean(Receipts.class);
            for (int i = 0; i < WARM_UP_TURNS; i++) {
                decisions.run();
                replays.run();
                reads.run();
                least.run();
                signature(receipts);
            }
            System.out.println(place + ":");
            System.out.println(
                    "             rows   row requests  sign  at most decisions           p99 replay's  fsync  its p99"
                            + "       replays    reads");
            List<Round> measured = new ArrayList<>();
            for (int i = 1; i <= rounds; i++) {
                BareStore.Pace rows = bare.run();
                double pace = decisions.run().requests();
                double slow = within(steady.run(pace / 2), 99);
                double slowReplay = within(steadyReplays.run(pace / 2), 99);
                List<Double> fsyncs = BareStore.fsyncs();
                Round round = new Round(
                        rows.rows(),
                        rows.busy(),
                        least.run().requests(),
                        signature(receipts),
                        pace,
                        slow,
                        slowReplay,
                        within(fsyncs, 50),
                        within(fsyncs, 99),
                        replays.run().requests(),
                        reads.run().requests());
                measured.add(round);
                round.print(String.valueOf(i));
            }
            double paced = median(measured, round -> 100 * round.decisions() / round.bare());
            double slow = median(measured, round -> round.slow() / round.fsync());
            double read = median(measured, round -> 100 * round.reads() / round.replays());
            double most = median(measured, round -> 100 * round.most() / round.bare());
            double replayed = median(measured, round -> round.slowReplay() / round.fsync());
            double slowest = median(measured, round -> round.slowFsync() / round.fsync());
            System.out.printf(
                    "medians of the ratios: decisions %.0f%% (at most %.0f%%), p99 %.1f fsyncs (replays %.1f, an fsync %.1f), reads %.0f%%%n",
                    paced, most, slow, replayed, slowest, read);
            String store = "partners." + place.name().toLowerCase(Locale.ROOT);
            Figures.tell(store + ".decisions", paced);
            Figures.tell(store + ".most", most);
            Figures.tell(store + ".p99", slow);
            Figures.tell(store + ".p99-replay", replayed);
            Figures.tell(store + ".p99-fsync", slowest);
            Figures.tell(store + ".reads", read);
        }
    }

    /** Microseconds that one receipt takes. */
    private static double signature(Receipts receipts) {
        long start = System.nanoTime();
        for (int i = 0; i < SIGNATURES; i++) receipts.sign(Claims.ofADecision()).join();
        return (System.nanoTime() - start) / 1e3 / SIGNATURES;
    }

    /** What a bare endpoint is asked, which from now on answers like a decision that is read. */
    private static Supplier<byte[]> bare(EmbeddedServer server, String key, String decision) throws IOException {
        URI address = URI.create("http://localhost:" + server.getPort() + decision);
        server.getApplicationContext()
                .getBean(BareController.class)
                .answerLike(LoadRun.sent(HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + key)
                        .build()));
        return () -> Bodies.request(BareController.BARE, Node.ONE_POSITION);
    }

    private static EmbeddedServer server(Map<String, String> settings) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "micronaut.server.port", -1,
                "endpoints.all.port", "${free.port}",
                "marginwise.limits.address", "0",
                "marginwise.limits.key", "0",
                "marginwise.overload-after", "0s",
                "marginwise.store.patience", "20s"));
        settings.forEach(
                (name, value) -> properties.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value));
        return ApplicationContext.run(EmbeddedServer.class, properties, LoadRun.ENVIRONMENT);
    }

    /** The address of a decision, once the store is open. */
    private static String recorded(Caller caller, String key) {
        String[] headers = {"Authorization", "Bearer " + key, "Idempotency-Key", "first"};
        byte[] body = Node.ONE_POSITION.getBytes(US_ASCII);
        Until.holds(
                Duration.ofSeconds(20),
                () -> caller.postJson(Node.DECISIONS, body, headers).status() < 300);
        Answer answer = caller.postJson(Node.DECISIONS, body, headers);
        return answer.header("Location").orElseThrow();
    }

    /** Another Idempotency-Key each time. */
    private static Supplier<byte[]> recording(String key) {
        long[] count = {0};
        return () -> ("POST " + Node.DECISIONS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
                        + "\r\nIdempotency-Key: load-" + count[0]++
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + Node.ONE_POSITION.length()
                        + "\r\n\r\n" + Node.ONE_POSITION)
                .getBytes(US_ASCII);
    }

    private static Supplier<byte[]> reading(String path, String key) {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key + "\r\n\r\n")
                .getBytes(US_ASCII);
        return () -> request;
    }
}

package dev.marginwise.partners.decisions;

import static dev.marginwise.partners.Node.DECISIONS;
import static dev.marginwise.partners.Node.ONE_POSITION;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.Caller.Answer;
import dev.marginwise.partners.Ended;
import dev.marginwise.partners.ServiceProcess;
import dev.marginwise.partners.StorePlace;
import dev.marginwise.partners.Until;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two processes on one PostgreSQL behave as one. */
@TestMethodOrder(OrderAnnotation.class)
class TwoProcessesTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int LIMIT = 100;

    /** 128 and the number of the signal. */
    private static final int SIGTERM = 143;

    private static final Map<String, String> STORE = StorePlace.POSTGRES.fresh();

    private static final Map<String, String> SETTINGS = new HashMap<>();
    private static final List<ServiceProcess> RUNNING = new ArrayList<>();

    private static ServiceProcess first;
    private static ServiceProcess second;
    private static Caller one;
    private static Caller other;

    @BeforeAll
    static void start() {
        SETTINGS.putAll(STORE);
        SETTINGS.put("MARGINWISE_STORE_PATIENCE", SOON.toSeconds() + "s");
        SETTINGS.put("MARGINWISE_LIMITS_KEY", String.valueOf(LIMIT));
        SETTINGS.put("MARGINWISE_LIMITS_WINDOW", "24h");
        SETTINGS.put("MARGINWISE_SHUTDOWN_NOTICE", "2s");
        String key = create("starting").result();
        first = startAnother();
        second = startAnother();
        one = first.callerOnceOpenTo(key);
        other = second.callerOnceOpenTo(key);
    }

    @AfterAll
    static void stop() {
        RUNNING.forEach(ServiceProcess::close);
    }

    @Test
    void equalRequestsAtOnceGiveOneRecord() {
        String key = create("equal").result();
        ExecutorService callers = Executors.newFixedThreadPool(16);

        List<Answer> answers = IntStream.range(0, 32)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> record(i % 2 == 0 ? one : other, key, "once"), callers))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        callers.shutdown();

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).isSubsetOf(201, 200, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 409)
                .extracting(answer -> answer.string("id"))
                .containsOnly((String) listed(one, key).get(0).get("id"));
        assertThat(listed(one, key)).hasSize(1);
        assertThat(listed(other, key)).hasSize(1);
    }

    @Test
    void whatOneRecordedTheOtherReadsAtOnce() {
        String key = create("reading").result();

        for (int i = 0; i < 10; i++) {
            Answer recorded = record(one, key, "read" + i);
            Answer read = get(other, key, recorded.header("Location").orElseThrow());

            assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
            assertThat(read.text()).isEqualTo(recorded.text());
            assertThat(listed(other, key)).hasSize(i + 1).last().isEqualTo(recorded.json());
        }
    }

    @Test
    void aKeyThatIsRevokedIsRefusedByBoth() {
        Ended made = create("revoking");
        String key = made.result();
        assertThat(List.of(one, other))
                .allMatch(node -> get(node, key, DECISIONS).status() == 200);

        Ended revoked = Ended.of(STORE, "keys", "revoke", made.remarks().replaceFirst(" .*", ""));

        assertThat(revoked.code()).isZero();
        for (Caller node : List.of(one, other)) {
            Until.holds(SOON, () -> get(node, key, DECISIONS).status() == 401);
        }
        assertThat(record(one, key, "ended").text()).contains("/problems/key-ended");
        assertThat(record(other, key, "ended").text()).contains("/problems/key-ended");
    }

    @Test
    void aReceiptOfOneIsGoodAtTheOther() {
        String key = create("showing").result();

        for (Caller node : List.of(one, other)) {
            Answer recorded = record(node, key, "from " + node.address());
            Answer verdict = (node == one ? other : one)
                    .postJson("/api/v1/receipts/verify", "{\"receipt\":\"" + recorded.string("receipt") + "\"}");

            assertThat(verdict.json()).as(verdict.text()).containsEntry("valid", true);
            assertThat(verdict.text()).contains(recorded.string("id"));
        }
    }

    /** A node that waits too long for the store counts for itself, so one key of several has to show it. */
    @Test
    void aLimitHoldsForBothTogether() {
        Until.holds(SOON.multipliedBy(3), () -> {
            String key = create("limited").result();
            IntStream.range(0, LIMIT).forEach(i -> get(one, key, DECISIONS));

            return get(other, key, DECISIONS).status() == 429;
        });
    }

    /** The balancer asks for readiness before each request, as often as a real one never does: two seconds are ample. */
    @Test
    @Order(Integer.MAX_VALUE) // it ends both
    void oneAfterTheOtherIsReplacedAndNoRequestIsLost() throws IOException {
        URI address = URI.create(one.address());
        BalancedPair pair =
                new BalancedPair(first, second, () -> create("going on").result());

        try (pair;
                Socket slow = new Socket(address.getHost(), address.getPort())) {
            pair.awaitAnswersOf(first);
            pair.awaitAnswersOf(second);
            String request =
                    "POST /api/v1/recommendations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Content-Length: " + ONE_POSITION.length() + "\r\n\r\n" + ONE_POSITION;
            int begun = request.length() - 5;
            slow.getOutputStream().write(request.substring(0, begun).getBytes(UTF_8));
            CompletableFuture<Integer> ended = first.end();
            ServiceProcess third = startAnother();
            Until.holds(SOON, () -> !first.isReady());
            Until.holds(SOON, () -> refusesConnections(address));
            slow.getOutputStream().write(request.substring(begun).getBytes(UTF_8));
            String answer = new String(slow.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 200 OK").containsIgnoringCase("connection: close");
            assertThat(ended.join()).as(first.output()).isEqualTo(SIGTERM);
            pair.replace(first, third);
            pair.awaitAnswersOf(third);

            ended = second.end();
            ServiceProcess fourth = startAnother();
            assertThat(ended.join()).as(second.output()).isEqualTo(SIGTERM);
            pair.replace(second, fourth);
            pair.awaitAnswersOf(fourth);
        }

        assertThat(pair.lost()).isEmpty();
    }

    private static ServiceProcess startAnother() {
        ServiceProcess started = ServiceProcess.start(SETTINGS, List.of());
        RUNNING.add(started);
        return started;
    }

    private static boolean refusesConnections(URI address) {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            return !socket.isConnected();
        } catch (IOException refused) {
            return true;
        }
    }

    private static Ended create(String partner) {
        return Ended.of(STORE, "keys", "create", "--partner", partner);
    }

    private static Answer record(Caller node, String key, String name) {
        return node.postJson(
                DECISIONS, ONE_POSITION.getBytes(UTF_8), "Authorization", "Bearer " + key, "Idempotency-Key", name);
    }

    private static Answer get(Caller node, String key, String path) {
        return node.get(path, "Authorization", "Bearer " + key);
    }

    private static List<Map<String, Object>> listed(Caller node, String key) {
        return get(node, key, DECISIONS).list("data");
    }
}

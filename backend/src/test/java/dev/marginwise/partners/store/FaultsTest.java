package dev.marginwise.partners.store;

import static dev.marginwise.partners.Node.DECISIONS;
import static dev.marginwise.partners.Node.ONE_POSITION;
import static dev.marginwise.partners.Node.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller.Answer;
import dev.marginwise.partners.Node;
import dev.marginwise.partners.PostgresServer;
import dev.marginwise.partners.Until;
import dev.marginwise.partners.keys.KeyText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A PostgreSQL that is not there, goes away, comes back or freezes. */
class FaultsTest {
    /** Far more than the patience, far less than a connection's own times: nobody waits for the store itself. */
    private static final Duration WITHIN = Duration.ofSeconds(5);

    /** More than are read at once, so that some stand in line. */
    private static final int READERS = 10;

    private static final Duration BACK = Duration.ofSeconds(20);

    private final PostgresServer server = new PostgresServer();

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(server.settings());
        settings.put("MARGINWISE_STORE_PATIENCE", "900ms");
        return settings;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aStoreThatComesLateIsOpenedWithoutARestart() {
        try (Node node = Node.on(settings())) {
            assertIsAway(node, wellFormed());
            node.assertOthersAreServed();

            server.start();

            Until.holds(
                    BACK,
                    () -> node.caller()
                                    .get(DECISIONS, "Authorization", "Bearer " + wellFormed())
                                    .status()
                            == 401);
            assertThat(node.record(node.liveKey("late"), "a", ONE_POSITION).status())
                    .isEqualTo(201);
        }
    }

    @Test
    void aFrozenStoreHoldsNobody() {
        server.start();
        try (Node node = Node.open(settings())) {
            String key = node.liveKey("frozen");
            String decision =
                    DECISIONS + "/" + node.record(key, "before", ONE_POSITION).string("id");

            server.freeze();
            try {
                assertReadsAreRefused(node, key, decision); // first: the key need not be looked up yet
                assertIsAway(node, key);
                node.assertOthersAreServed();
            } finally {
                server.thaw();
            }

            Until.holds(BACK, () -> node.record(key, "after", ONE_POSITION).status() < 300);
            Until.holds(BACK, () -> node.record(key, "away", ONE_POSITION).status() < 300);
            Until.holds(BACK, () -> node.get(key, decision).status() == 200);
            assertThat(node.get(key, DECISIONS + "/export").text().lines()).hasSize(3);
        }
    }

    @Test
    void aStoreThatRestartsUnderLoadLosesAndDoublesNothing() throws InterruptedException {
        server.start();
        try (Node node = Node.open(settings())) {
            String key = node.liveKey("load");
            Map<String, String> recorded = new ConcurrentHashMap<>();
            AtomicBoolean on = new AtomicBoolean(true);
            List<Thread> writers = new ArrayList<>();
            IntStream.range(0, 4)
                    .forEach(writer -> writers.add(new Thread(() -> {
                        for (int i = 0; on.get(); i++) recordAtLast(node, key, writer + "-" + i, recorded, on);
                    })));
            writers.forEach(Thread::start);
            Until.holds(Duration.ofSeconds(20), () -> recorded.size() > 100);

            server.stop();
            assertIsAway(node, key);
            node.assertOthersAreServed();
            server.start();

            int before = recorded.size();
            Until.holds(BACK, () -> recorded.size() > before);
            on.set(false);
            for (Thread writer : writers) writer.join();
            List<String> ids = node.get(key, DECISIONS + "/export")
                    .text()
                    .lines()
                    .map(line -> line.substring(7, 43))
                    .toList();
            assertThat(ids).doesNotHaveDuplicates().containsAll(recorded.values());
            assertThat(ids).hasSizeLessThanOrEqualTo(recorded.size() + writers.size());
        }
    }

    /** Repeats as a partner would, with the same name, until the decision is recorded. */
    private static void recordAtLast(
            Node node, String key, String name, Map<String, String> recorded, AtomicBoolean on) {
        while (on.get()) {
            Answer answer = node.record(key, name, ONE_POSITION);
            if (answer.status() < 300) {
                recorded.put(name, answer.string("id"));
                return;
            }
            assertThat(answer.status()).as(answer.text()).isIn(503, 409);
        }
    }

    /** Every partner is told in time to come back; the quickest of three tells of the service and not of the machine. */
    private static void assertIsAway(Node node, String key) {
        Until.holds(WITHIN.multipliedBy(3), () -> node.get(key, DECISIONS).status() == 503);
        Duration quickest = IntStream.range(0, 3)
                .mapToObj(i -> {
                    long start = System.nanoTime();
                    Answer answer = node.get(key, DECISIONS);
                    assertRefused(answer, 503, "store-away");
                    assertThat(answer.header("Retry-After")).contains("1");
                    return Duration.ofNanos(System.nanoTime() - start);
                })
                .min(Duration::compareTo)
                .orElseThrow();
        assertThat(quickest).isLessThan(WITHIN);
        assertRefused(node.record(key, "away", ONE_POSITION), 503, "store-away");
    }

    /** Those in line behind a read that the store does not answer are refused as well. */
    private static void assertReadsAreRefused(Node node, String key, String decision) {
        ExecutorService callers = Executors.newFixedThreadPool(READERS);
        List<CompletableFuture<Answer>> asked = IntStream.range(0, READERS)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> node.get(key, decision), callers))
                .toList();
        callers.shutdown();
        assertThat(asked).allSatisfy(answer -> assertRefused(answer.join(), 503, "store-away"));
    }

    private static String wellFormed() {
        return KeyText.random(true).revealed();
    }
}

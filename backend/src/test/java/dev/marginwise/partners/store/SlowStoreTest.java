package dev.marginwise.partners.store;

import static dev.marginwise.partners.Node.DECISIONS;
import static dev.marginwise.partners.Node.ONE_POSITION;
import static dev.marginwise.partners.Node.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller.Answer;
import dev.marginwise.partners.Node;
import dev.marginwise.partners.StorePlace;
import dev.marginwise.partners.Until;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A PostgreSQL that is there, but answers late, hears nobody, or keeps every connection busy. */
class SlowStoreTest {
    private static final Duration BACK = Duration.ofSeconds(30);
    private static final Duration LATE = Duration.ofMillis(1_500);

    /** As many reads as are done at a time. */
    private static final int DESKS = 8;

    private final StoreProxy proxy = new StoreProxy(StorePlace.POSTGRES.fresh());
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private Node node;
    private String key;

    @BeforeEach
    void open() {
        Map<String, String> settings = proxy.settings();
        settings.put("MARGINWISE_STORE_PATIENCE", "900ms");
        // so that a busy connection stays busy for longer than anybody waits, on a slow machine too
        settings.computeIfPresent("MARGINWISE_STORE_URL", (name, url) -> url + "?socketTimeout=6");
        node = Node.open(settings);
        key = node.command("keys", "create", "--partner", "slow").result();
        Until.holds(BACK, () -> node.record(key, "before", ONE_POSITION).status() < 300);
    }

    @AfterEach
    void close() {
        callers.shutdownNow();
        node.close();
        proxy.close();
    }

    @Test
    void aSlowStoreIsAwayAndHoldsNobody() {
        proxy.delay(LATE);

        assertIsAway();
        node.assertOthersAreServed();

        proxy.delay(Duration.ZERO);
        assertComesBack();
    }

    @Test
    void aStoreThatHearsNobodyIsAwayAndHoldsNobody() {
        proxy.deafen();

        assertIsAway();
        node.assertOthersAreServed();

        proxy.hear();
        assertComesBack();
    }

    @Test
    void whereEveryConnectionIsBusyTheNextIsToldSo() {
        proxy.delay(Duration.ofMillis(100));
        Until.holds(BACK, () -> {
            atOnce(DESKS).forEach(CompletableFuture::join);
            return proxy.connections() >= DESKS;
        });
        proxy.delay(Duration.ZERO);
        proxy.swallow();

        List<CompletableFuture<Answer>> busy = atOnce(DESKS);
        Until.holds(BACK, () -> proxy.swallowed() == DESKS);
        Answer next = node.get(key, DECISIONS);

        assertRefused(next, 503, "store-away");
        assertThat(next.header("Retry-After")).contains("1");
        node.assertOthersAreServed();
        assertThat(busy).allSatisfy(answer -> assertRefused(answer.join(), 503, "store-away"));
        assertThat(node.record(key, "away", ONE_POSITION).status()).isIn(503, 201);
        assertComesBack();
    }

    private List<CompletableFuture<Answer>> atOnce(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> node.get(key, DECISIONS), callers))
                .toList();
    }

    private void assertIsAway() {
        Until.holds(BACK, () -> node.get(key, DECISIONS).status() == 503);
        for (Answer answer : List.of(node.get(key, DECISIONS), node.record(key, "away", ONE_POSITION))) {
            assertRefused(answer, 503, "store-away");
            assertThat(answer.header("Retry-After")).contains("1");
        }
    }

    /** Nothing is lost or doubled, even where the answer of the store was; what was refused is recorded once it is repeated. */
    private void assertComesBack() {
        Until.holds(BACK, () -> node.record(key, "after", ONE_POSITION).status() < 300);
        Until.holds(BACK, () -> node.record(key, "away", ONE_POSITION).status() < 300);
        Until.holds(BACK, () -> node.get(key, DECISIONS).status() == 200);
        assertThat(node.get(key, DECISIONS).list("data")).hasSize(3);
    }
}

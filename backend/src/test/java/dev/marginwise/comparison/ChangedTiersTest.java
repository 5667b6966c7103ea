package dev.marginwise.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.Caller.Answer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** While the file of tiers changes, every answer is wholly of one table. */
class ChangedTiersTest {
    private static final int CHANGES = 40;
    private static final int CALLERS = 4;
    private static final String POSITION = """
            {"symbol": "%s", "side": "long", "quantity": "1", "entry": "1000", "leverage": "10"}""";
    private static final String REQUEST = "{\"wallet\": \"1000\", \"positions\": [" + POSITION.formatted("BTCUSDT")
            + "," + POSITION.formatted("ETHUSDT") + "]}";

    @Test
    void noAnswerMixesTwoTables() throws Exception {
        TableOnDisk disk = new TableOnDisk().holds(table(0));
        Set<List<Object>> seen = ConcurrentHashMap.newKeySet();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try (EmbeddedServer server = ApplicationContext.run(
                EmbeddedServer.class, Map.of("marginwise.tiers", disk.file().toString()))) {
            TiersInForce tiers = server.getApplicationContext().getBean(TiersInForce.class);
            AtomicBoolean over = new AtomicBoolean();
            List<Future<?>> calling = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                calling.add(callers.submit(() -> {
                    while (!over.get()) seen.add(compare(server));
                }));
            }
            for (int change = 1; change <= CHANGES; change++) {
                disk.holds(table(change));
                tiers.refresh();
                seen.add(compare(server));
            }
            over.set(true);
            for (Future<?> caller : calling) caller.get();
        } finally {
            callers.shutdownNow();
        }

        assertThat(seen).containsExactlyInAnyOrder(of(0), of(1));
    }

    /** The even ones are of March, the odd ones of April, and each day has a rate of its own. */
    private static String table(int change) {
        return change % 2 == 0
                ? TableOnDisk.table("2026-03-19", "0.01", "BTCUSDT", "ETHUSDT")
                : TableOnDisk.table("2026-04-20", "0.02", "BTCUSDT", "ETHUSDT");
    }

    /** (1000 − 100) / (1 − rate), for both symbols. */
    private static List<Object> of(int change) {
        return change % 2 == 0
                ? List.of("2026-03-19", "909.09090909", "909.09090909")
                : List.of("2026-04-20", "918.36734694", "918.36734694");
    }

    @SuppressWarnings("unchecked")
    private static List<Object> compare(EmbeddedServer server) {
        Answer answer = new Caller(server).postJson("/api/v1/margin/comparisons", REQUEST);
        List<Object> told = new ArrayList<>(List.of(answer.string("tiersAsOf")));
        answer.<Map<String, Object>>list("positions")
                .forEach(position -> told.add(((Map<String, Object>) Objects.requireNonNull(position.get("isolated")))
                        .get("liquidationPrice")));
        return told;
    }
}

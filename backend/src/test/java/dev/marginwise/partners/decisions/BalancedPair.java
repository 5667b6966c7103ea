package dev.marginwise.partners.decisions;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marginwise.Caller;
import dev.marginwise.partners.Node;
import dev.marginwise.partners.ServiceProcess;
import dev.marginwise.partners.Until;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Two processes behind a balancer that asks for readiness before each request, and clients that go on calling until it is
 * closed: decisions, pages and recommendations, of each process in turn. They pause a little, so that what starts beside
 * them has a processor.
 */
final class BalancedPair implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int CLIENTS = 2;
    private static final int PAUSE_MILLIS = 2;
    private static final int ENOUGH = 20;

    /** So many requests are made with one key, a quarter of them decisions. */
    private static final int TURNS_OF_A_KEY = 200;

    private final List<ServiceProcess> pair;
    private final Map<ServiceProcess, Integer> served = new ConcurrentHashMap<>();
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clients = Executors.newScheduledThreadPool(CLIENTS);

    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong is noted as lost
    BalancedPair(ServiceProcess first, ServiceProcess second, Supplier<String> keys) {
        pair = new CopyOnWriteArrayList<>(List.of(first, second));
        for (int i = 0; i < CLIENTS; i++) {
            Client client = new Client("client " + i, keys);
            clients.scheduleWithFixedDelay(client::ask, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Returns once the new one is asked too. */
    void replace(ServiceProcess gone, ServiceProcess by) {
        by.caller();
        Until.holds(SOON, by::isReady);
        pair.set(pair.indexOf(gone), by);
    }

    /** Returns once it has answered some more requests. */
    void awaitAnswersOf(ServiceProcess one) {
        int before = served.getOrDefault(one, 0);
        Until.holds(SOON, () -> served.getOrDefault(one, 0) > before + ENOUGH);
    }

    /** What was not answered as it should be, each in a sentence. */
    List<String> lost() {
        return List.copyOf(lost);
    }

    /** Returns once every request is answered. */
    @Override
    public void close() {
        clients.shutdown();
        try {
            if (!clients.awaitTermination(SOON.toSeconds(), TimeUnit.SECONDS))
                lost.add("a request is not answered yet");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Client {
        private final String name;
        private final Supplier<String> keys;
        private String key = "";
        private int turn;

        Client(String name, Supplier<String> keys) {
            this.name = name;
            this.keys = keys;
        }

        void ask() {
            ServiceProcess next = pair.get(turn % pair.size());
            ServiceProcess asked = next.isReady() ? next : pair.get((turn + 1) % pair.size());
            try {
                if (turn % TURNS_OF_A_KEY == 0) key = keys.get();
                int status = status(asked.caller());
                if (status >= 300) lost.add(turn + " was answered " + status);
                served.merge(asked, 1, Integer::sum);
            } catch (RuntimeException failed) {
                lost.add(turn + " " + failed);
            }
            turn++;
        }

        private int status(Caller node) {
            return switch (turn / 2 % 4) {
                case 0 -> record(node);
                case 1 -> node.get("/").status();
                case 2 ->
                    node.postJson("/api/v1/recommendations", Node.ONE_POSITION).status();
                default -> node.get("/r/2026-12.00D5WR").status();
            };
        }

        private int record(Caller node) {
            String[] headers = {"Authorization", "Bearer " + key, "Idempotency-Key", name + " turn " + turn};
            return node.postJson(Node.DECISIONS, Node.ONE_POSITION.getBytes(UTF_8), headers)
                    .status();
        }
    }
}

package dev.marginwise.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marginwise.Wire;
import dev.marginwise.Wire.Reply;
import dev.marginwise.api.Description;
import dev.marginwise.partners.Node;
import dev.marginwise.partners.StorePlace;
import dev.marginwise.problem.ProblemType;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever is sent to any door is answered; never with 5xx, and every refusal is a problem document. */
class FuzzTest {
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 5_000);
    private static final int FROM = Integer.getInteger("fuzz.from", 0);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_126);
    private static final int AT_ONCE = 8;
    private static final int ENOUGH_FAULTS = 10;

    @Test
    void noRequestIsAnsweredWithAFaultAndEveryRefusalIsAProblemDocument() {
        Map<String, String> settings = new HashMap<>(StorePlace.SQLITE.fresh());
        settings.put("MARGINWISE_STORE_PATIENCE", "20s"); // a busy machine is no fault
        for (String limit : List.of("ADDRESS", "KEY", "REFUSED-KEYS")) settings.put("MARGINWISE_LIMITS_" + limit, "0");
        try (Node node = Node.open(settings)) {
            List<Door> doors =
                    Door.all(new Description(node.caller().get("/openapi.yml").text()));
            String key = node.liveKey("fuzz");
            AtomicInteger next = new AtomicInteger(FROM);
            Queue<String> faults = new ConcurrentLinkedQueue<>();
            Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();

            ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
            URI service = URI.create(node.caller().address());
            CompletableFuture<?>[] all = IntStream.range(0, AT_ONCE)
                    .mapToObj(caller -> CompletableFuture.runAsync(
                            () -> {
                                Wire wire = new Wire(service);
                                int before = -1;
                                while (faults.size() < ENOUGH_FAULTS) {
                                    int number = next.getAndIncrement();
                                    if (number >= FROM + REQUESTS) return;
                                    String place = number + ", after " + before + " on its connection: ";
                                    ask(wire, RandomRequest.of(doors, key, SEED, number), statuses)
                                            .ifPresent(fault -> faults.add(place + fault));
                                    before = number;
                                }
                            },
                            callers))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(all).join();
            callers.shutdown();

            System.out.println("fuzz.seed=" + SEED + ", " + REQUESTS + " requests, answered " + statuses);
            assertThat(faults)
                    .as("-Dfuzz.seed=%d; one alone: -Dfuzz.from=N -Dfuzz.requests=1", SEED)
                    .isEmpty();
            assertThat(statuses).containsKeys(200, 400, 404, 405, 422);
        }
    }

    private static Optional<String> ask(Wire wire, RandomRequest request, Map<Integer, AtomicInteger> statuses) {
        String sent = request.method() + " " + request.target();
        try {
            Reply reply = wire.ask(request.bytes(), request.method().equals("HEAD"));
            statuses.computeIfAbsent(reply.status(), first -> new AtomicInteger())
                    .incrementAndGet();
            return fault(request, reply)
                    .map(fault -> fault + "\n" + abridged(request.bytes()) + "\n→ " + reply.status() + " "
                            + reply.headers() + "\n" + abridged(reply.text()));
        } catch (IOException | RuntimeException broken) {
            return Optional.of(broken + " at " + sent + "\n" + abridged(request.bytes()));
        }
    }

    private static Optional<String> fault(RandomRequest request, Reply reply) {
        if (reply.status() >= 500) return Optional.of("a fault");
        if (reply.header("x-request-id").isEmpty()) return Optional.of("no request id");
        if (reply.status() < 400 || request.method().equals("HEAD")) return Optional.empty();
        String type = reply.header("content-type");
        if (type.startsWith("text/html") && !request.target().startsWith("/api/")) {
            return reply.text().contains("<html") ? Optional.empty() : Optional.of("no page");
        }
        if (type.equals("application/problem+json")) return problemFault(reply);
        boolean isOfTools = request.target().startsWith("/mcp") && type.startsWith("application/json");
        return isOfTools && Fields.json(reply.text()).at("/error/code").isInt()
                ? Optional.empty()
                : Optional.of("no problem document");
    }

    private static Optional<String> problemFault(Reply reply) {
        JsonNode problem = Fields.json(reply.text());
        Optional<ProblemType> type =
                ProblemType.named(problem.path("type").asText().replace("/problems/", ""));
        boolean isWhole =
                type.filter(known -> known.status().getCode() == reply.status()).isPresent()
                        && problem.path("status").asInt() == reply.status()
                        && !problem.path("title").asText().isBlank()
                        && !problem.path("detail").asText().isBlank()
                        && problem.path("instance").isTextual()
                        && problem.path("errors").isArray();
        if (!isWhole) return Optional.of("an incomplete problem document");
        for (JsonNode error : problem.path("errors")) {
            String pointer = error.path("pointer").asText("-");
            if (!pointer.isEmpty() && !pointer.startsWith("/")) return Optional.of("no pointer: " + pointer);
            if (error.path("detail").asText().isBlank()) return Optional.of("an error without words");
        }
        return Optional.empty();
    }

    private static String abridged(String text) {
        return text.length() <= 1_500 ? text : text.substring(0, 1_500) + " … of " + text.length();
    }
}

package dev.marginwise.partners;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.Caller.Answer;
import dev.marginwise.api.Description;
import dev.marginwise.editions.Proofs;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.partners.keys.KeyText;
import dev.marginwise.partners.keys.Keys;
import io.micronaut.context.ApplicationContext;
import io.micronaut.management.endpoint.EndpointDefaultConfiguration;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A whole service on a store, as partners call it. What it answers is held to its description. */
public final class Node implements AutoCloseable {
    public static final String DECISIONS = "/api/v1/decisions";

    /** One answer that settles the mode. */
    public static final String ONE_POSITION = "{\"answers\":{\"open-positions\":1}}";

    private static final Map<StorePlace, Node> SHARED = new ConcurrentHashMap<>();

    private final EmbeddedServer server;
    private final Map<String, String> settings;
    private final Caller caller;
    private final Description description;

    private Node(EmbeddedServer server, Map<String, String> settings) {
        this.server = server;
        this.settings = settings;
        caller = new Caller(server);
        description = new Description(caller.get("/openapi.yml").text());
    }

    /** One node on each store for all tests of a run that need none of their own: they keep apart by their partners. */
    public static Node shared(StorePlace place) {
        return SHARED.computeIfAbsent(place, first -> open(first.fresh()));
    }

    /** A node whose store is there and open. */
    public static Node open(Map<String, String> settings) {
        Ended.of(settings, "keys", "list");
        Node node = on(settings);
        node.awaitStore();
        return node;
    }

    /** Returns once the store is asked about keys, as it is from the first seconds on. */
    public void awaitStore() {
        String nobody = KeyText.random(true).revealed();
        Until.holds(
                Duration.ofSeconds(20),
                () -> caller.get(DECISIONS, "Authorization", "Bearer " + nobody).status() == 401);
    }

    /** Settings by the names of their environment variables, such as those of {@link StorePlace#fresh}. */
    public static Node on(Map<String, String> settings) {
        Map<String, Object> properties = new HashMap<>();
        settings.forEach(
                (name, value) -> properties.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value));
        return new Node(ApplicationContext.run(EmbeddedServer.class, properties), settings);
    }

    /** Another node on the same store. */
    public Node beside() {
        return open(settings);
    }

    /** Runs a command of the jar on the same store. */
    public Ended command(String... arguments) {
        return Ended.of(settings, arguments);
    }

    public String liveKey(String partner) {
        return key(partner, true);
    }

    public String testKey(String partner) {
        return key(partner, false);
    }

    private String key(String partner, boolean live) {
        Keys keys = bean(Keys.class);
        return keys.make(partner, live, Optional.empty()).join().text().revealed();
    }

    /** The status of readiness, once what is served is proved. */
    public int readiness() {
        Proofs proofs = bean(Proofs.class);
        bean(RuleBooks.class).names().forEach(proofs::of);
        int port = bean(EndpointDefaultConfiguration.class).getPort().orElseThrow();
        return caller.get("http://localhost:" + port + "/health/readiness").status();
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    public Caller caller() {
        return caller;
    }

    public Answer record(String key, String idempotencyKey, String body, String... headers) {
        String[] all = new String[headers.length + 4];
        all[0] = "Authorization";
        all[1] = "Bearer " + key;
        all[2] = "Idempotency-Key";
        all[3] = idempotencyKey;
        System.arraycopy(headers, 0, all, 4, headers.length);
        return checked("POST", DECISIONS, caller.postJson(DECISIONS, body.getBytes(UTF_8), all));
    }

    public Answer get(String key, String path, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Authorization";
        all[1] = "Bearer " + key;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return checked("GET", path, caller.get(path, all));
    }

    public Answer checked(String method, String path, Answer answer) {
        String type = answer.header("Content-Type").orElse("").replaceFirst(";.*", "");
        description.check(method, path.replaceFirst("\\?.*", ""), answer.status(), type, answer.text());
        if (answer.status() >= 400) assertThat(answer.header("Cache-Control")).contains("no-store");
        return answer;
    }

    /** What needs no store is there. */
    public void assertOthersAreServed() {
        assertThat(caller.postJson("/api/v1/recommendations", ONE_POSITION).status())
                .isEqualTo(200);
        assertThat(caller.get("/r/2026-12.00D5WR").status()).isEqualTo(200);
        assertThat(readiness()).isEqualTo(200);
    }

    public static void assertRefused(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json()).containsEntry("type", "/problems/" + type);
    }

    @Override
    public void close() {
        server.close();
    }
}

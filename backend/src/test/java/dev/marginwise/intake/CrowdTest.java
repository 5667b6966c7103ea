package dev.marginwise.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.marginwise.Caller;
import dev.marginwise.Wire;
import dev.marginwise.Wire.Reply;
import dev.marginwise.partners.Until;
import io.micronaut.context.ApplicationContext;
import io.micronaut.management.endpoint.EndpointDefaultConfiguration;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More than a service can do, of requests and of connections. */
@Timeout(120)
class CrowdTest {
    private static final int CROWD = 80;
    private static final int ALLOWED = Math.min(2_000, descriptorsLeft() / 5);
    private static final int IDLE = ALLOWED * 5 / 2;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String API = "/api/v1/questionnaire";
    private static final String PAGE = "/zh/";
    private static final String BODY = "{\"answers\":{\"stop-loss\":\"no-stop\"}}";

    private static EmbeddedServer service;
    private static URI server;
    private static Gates gates;
    private static Caller caller;
    private static String health;

    @BeforeAll
    static void start() {
        service = ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "marginwise.overload-after",
                        "1ms",
                        "marginwise.connections",
                        ALLOWED,
                        "marginwise.limits.address",
                        0));
        server = service.getURI();
        gates = service.getApplicationContext().getBean(Gates.class);
        caller = new Caller(server);
        health = "http://localhost:"
                + service.getApplicationContext()
                        .getBean(EndpointDefaultConfiguration.class)
                        .getPort()
                        .orElseThrow();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Both ends of every connection lie in this process: what is allowed takes one each, what comes two and a half. */
    private static int descriptorsLeft() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? (int) Math.min(1_000_000, system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount())
                : 2_500;
    }

    @Test
    void whatIsBeyondIsRefusedWithAProblemAndAllAreAnsweredAfterwards() {
        Queue<Reply> documents = new ConcurrentLinkedQueue<>();
        Queue<Reply> pages = new ConcurrentLinkedQueue<>();
        Queue<Reply> others = new ConcurrentLinkedQueue<>();
        AtomicBoolean isEnough = new AtomicBoolean();
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD);

        CompletableFuture<?>[] all = IntStream.range(0, CROWD)
                .mapToObj(i -> CompletableFuture.runAsync(
                        i % 2 == 0
                                ? () -> askAgainAndAgain(isEnough, get(API, "*/*"), documents, others)
                                : () -> askAgainAndAgain(isEnough, get(PAGE, "text/html"), pages, others),
                        crowd))
                .toArray(CompletableFuture<?>[]::new);
        while (others.isEmpty() && (documents.isEmpty() || pages.isEmpty())) {
            assertThat(caller.get(health + "/health/liveness").status()).isEqualTo(200);
        }
        isEnough.set(true);
        CompletableFuture.allOf(all).join();
        crowd.shutdown();

        assertThat(others).isEmpty();
        assertThat(documents).allSatisfy(refusal -> {
            assertThat(refusal.header("content-type")).isEqualTo("application/problem+json");
            assertThat(refusal.header("marginwise-edition")).matches("20\\d\\d-\\d\\d");
            assertThat(refusal.header("access-control-allow-origin")).isEqualTo("*");
            assertThat(refusal.header("access-control-expose-headers")).contains("Marginwise-Edition");
            assertThat(refusal.text()).contains("\"/problems/overloaded\"", "\"instance\":\"" + API + "\"");
        });
        assertThat(pages).allSatisfy(refusal -> {
            assertThat(refusal.header("content-type")).startsWith("text/html");
            assertThat(refusal.text()).contains("<html lang=\"zh-CN\"", "请等待几秒");
        });
        Until.holds(SOON, () -> gates.secondsBehind() > 0); // a round is counted at its end
        assertThat(caller.get(health + "/prometheus").text())
                .contains("marginwise_overload_refused_total " + (double) gates.refused())
                .doesNotContain("marginwise_overload_behind_seconds_total 0.0\n");
        for (int i = 0; i < 50; i++) {
            assertThat(caller.get(API).status()).isEqualTo(200);
            assertThat(caller.get(PAGE).status()).isEqualTo(200);
        }
    }

    /** Notes what is refused, and whatever is neither answered nor refused. */
    private void askAgainAndAgain(AtomicBoolean isEnough, String request, Queue<Reply> refused, Queue<Reply> others) {
        try (Wire wire = new Wire(server)) {
            while (!isEnough.get()) {
                Reply reply = wire.ask(request, false);
                boolean isRefused = reply.status() == 503
                        && reply.header("retry-after").matches("[1-9]\\d*")
                        && reply.header("cache-control").equals("no-store")
                        && !reply.header("x-request-id").isEmpty()
                        && !reply.header("content-security-policy").isEmpty();
                if (isRefused) {
                    refused.add(reply);
                } else if (reply.status() != 200) {
                    others.add(reply);
                }
            }
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static String get(String path, String accept) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept + "\r\n\r\n";
    }

    @Test
    void whoeverHoldsManyConnectionsOpenKeepsNobodyOut() throws IOException {
        List<Socket> idle = new ArrayList<>();
        try (Socket slow = new Socket(server.getHost(), server.getPort())) {
            slow.getOutputStream().write(head(BODY.length()).getBytes(US_ASCII));
            slow.getOutputStream().write(BODY.substring(0, 9).getBytes(US_ASCII));
            caller.get(API);

            for (int i = 0; i < IDLE; i++) {
                idle.add(new Socket(server.getHost(), server.getPort()));
                if (i % (IDLE / 10) == 0) assertThat(caller.get(API).status()).isEqualTo(200);
            }

            assertThat(caller.get(API).status()).isEqualTo(200);
            idle.get(0).setSoTimeout(30_000);
            assertThat(idle.get(0).getInputStream().read()).isNegative();
            // The last of them may still wait in the system to be let in.
            Until.holds(SOON, () -> gates.displaced() >= IDLE - ALLOWED && gates.connections() <= ALLOWED);
            Until.holds(
                    SOON,
                    () -> caller.get(health + "/prometheus")
                            .text()
                            .contains("marginwise_connections_displaced_total " + (double) gates.displaced()));
            assertThat(caller.get(health + "/prometheus").text())
                    .contains("marginwise_connections_allowed " + (double) ALLOWED);
            slow.getOutputStream().write(BODY.substring(9).getBytes(US_ASCII));
            assertThat(new String(slow.getInputStream().readNBytes(15), US_ASCII))
                    .isEqualTo("HTTP/1.1 200 OK");
        } finally {
            for (Socket each : idle) each.close();
        }
    }

    private static String head(int length) {
        return "POST /api/v1/recommendations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + length + "\r\n\r\n";
    }
}

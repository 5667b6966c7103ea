package dev.marginwise.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marginwise.Caller;
import dev.marginwise.Caller.Answer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What anonymous callers meet. Each address stands behind a proxy of ours, so that each test has one of its own. */
@MicronautTest
@Property(name = "marginwise.limits.address", value = "3")
@Property(name = "marginwise.limits.window", value = "1h")
@Property(name = "marginwise.limits.trusted-proxies", value = "127.0.0.0/8,10.0.0.0/8")
class AddressLimitTest {
    private final Api api;
    private final EmbeddedServer server;

    AddressLimitTest(EmbeddedServer server) {
        this.api = new Api(server);
        this.server = server;
    }

    @Test
    void everyAnswerTellsOfItsLimit() {
        Answer good = asked("203.0.113.1");
        Answer refused = api.call(
                "POST",
                Api.CONSULTATION,
                api.request(Api.CONSULTATION, "X-Forwarded-For", "203.0.113.1", "Content-Type", "application/json")
                        .POST(Api.body("{}")));

        assertThat(good.response().headers().allValues("RateLimit-Policy")).containsExactly("\"address\";q=3;w=3600");
        assertThat(good.response().headers().allValues("RateLimit")).containsExactly("\"address\";r=2;t=1200");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.response().headers().allValues("RateLimit")).hasSize(1);
    }

    @Test
    void beyondItsLimitAnAddressIsAskedToWait() {
        IntStream.range(0, 3)
                .forEach(i -> assertThat(asked("203.0.113.2").status()).isEqualTo(200));

        Answer beyond = asked("203.0.113.2");

        Api.assertRefused(beyond, 429, "too-many-requests");
        int wait = beyond.header("Retry-After").map(Integer::valueOf).orElseThrow();
        assertThat(wait).isBetween(1_100, 1_200);
        assertThat(beyond.json())
                .containsEntry(
                        "detail",
                        "At most 3 requests in 3600 seconds come from one address. Repeat this one in " + wait + " s.");
        assertThat(beyond.response().headers().allValues("RateLimit")).containsExactly("\"address\";r=0;t=3600");
        assertThat(asked("203.0.113.2", "Accept-Language", "zh").json().get("detail"))
                .asString()
                .startsWith("同一个地址在 3600 秒内最多发来 3 个请求。");
        assertThat(asked("203.0.113.3").status()).isEqualTo(200);
    }

    @Test
    void whatAClientForgesBehindItsProxyChangesNothing() {
        IntStream.range(0, 3)
                .forEach(i -> assertThat(
                                asked("1.1.1." + i + ", 203.0.113.4, 10.0.0.1").status())
                        .isEqualTo(200));

        assertThat(asked("1.1.1.9, 203.0.113.4, 10.0.0.1").status()).isEqualTo(429);
    }

    @Test
    void anUntrustedPeerIsNotBelieved() {
        Map<String, Object> settings = Map.of("marginwise.limits.address", "3", "marginwise.limits.window", "1h");
        try (EmbeddedServer alone = ApplicationContext.run(EmbeddedServer.class, settings, "test")) {
            Api untrusting = new Api(alone);

            assertThat(IntStream.range(0, 5)
                            .mapToObj(i -> untrusting
                                    .get(Api.QUESTIONNAIRE, "X-Forwarded-For", "203.0.113." + i)
                                    .status()))
                    .containsExactly(200, 200, 200, 429, 429);
        }
    }

    @Test
    void pagesAssetsAndHealthHaveNoLimit() throws Exception {
        IntStream.range(0, 5).forEach(i -> asked("203.0.113.5"));

        for (String path : new String[] {"/", "/compare", "/assets/trial-1a2b3c.js", "/openapi.yml", "/robots.txt"}) {
            Answer answer = new Caller(server).get(path, "X-Forwarded-For", "203.0.113.5");
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.header("RateLimit")).as(path).isEmpty();
        }
        String management = server.getApplicationContext().getRequiredProperty("endpoints.all.port", String.class);
        for (String path : new String[] {"/health/liveness", "/prometheus"}) {
            for (int i = 0; i < 5; i++) {
                assertThat(HttpClient.newHttpClient()
                                .send(
                                        HttpRequest.newBuilder(URI.create("http://localhost:" + management + path))
                                                .header("X-Forwarded-For", "203.0.113.5")
                                                .build(),
                                        BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void zeroTakesTheLimitAway() {
        Map<String, Object> none = Map.of("marginwise.limits.address", "0");
        try (EmbeddedServer unlimited = ApplicationContext.run(EmbeddedServer.class, none, "test")) {
            Answer answer = new Api(unlimited).get(Api.QUESTIONNAIRE);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("RateLimit")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trusted-proxies | 10.0.0.0/8,proxy | 'proxy' is no address or network",
                "address         | -1               | marginwise.limits.address has to be 0, for no limit, or a number up to",
                "key             | 60000001         | marginwise.limits.key has to be 0, for no limit, or a number up to",
                "window          | 100ms            | marginwise.limits.window, which lasts one at least",
                "redis           | somewhere        | marginwise.limits.redis is no address of a Redis"
            })
    void aSettingThatCannotBeMeantEndsTheStart(String setting, String value, String told) {
        Map<String, Object> unreadable = Map.of("marginwise.limits." + setting, value);

        assertThatThrownBy(() -> ApplicationContext.run(EmbeddedServer.class, unreadable, "test"))
                .hasStackTraceContaining("IllegalStateException: ")
                .hasStackTraceContaining(told);
    }

    private Answer asked(String forwarded, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "X-Forwarded-For";
        all[1] = forwarded;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return api.get(Api.QUESTIONNAIRE, all);
    }
}

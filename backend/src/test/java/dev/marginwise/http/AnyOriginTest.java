package dev.marginwise.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SharedService
class AnyOriginTest {
    private static final String ORIGIN = "https://partner.example";

    private final Caller caller;

    AnyOriginTest(EmbeddedServer server) {
        caller = new Caller(server);
    }

    private Answer preflight(String path) {
        return caller.call(caller.request(path, "Origin", ORIGIN, "Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/recommendations",
                "/api/v1/recommendations/2026-12.087NGW",
                "/api/v1/consultation",
                "/api/v1/questionnaire",
                "/api/v1/rulebook",
                "/api/v1/rulebook/proof",
                "/api/v1/margin/comparisons",
                "/openapi.yml"
            })
    void aPageOfAnotherOriginMayAskForWhatNeedsNoKey(String path) {
        Answer answer = preflight(path);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.text()).isEmpty();
        assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("GET, HEAD, POST");
        assertThat(answer.header("Access-Control-Allow-Headers"))
                .get()
                .asString()
                .contains("Content-Type");
        assertThat(answer.header("Access-Control-Max-Age")).contains("86400");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {"{\"answers\":{\"open-positions\":1}} 200", "{\"answers\":{\"experience\":\"many\"}} 422", "{ 400"
            })
    void anAnswerMayBeReadByAnyPageAndSoMayARefusal(String body, int status) {
        Answer answer =
                caller.postJson("/api/v1/recommendations", body.getBytes(StandardCharsets.UTF_8), "Origin", ORIGIN);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.header("Access-Control-Expose-Headers"))
                .get()
                .asString()
                .contains("Marginwise-Edition", "X-Request-Id", "Retry-After", "RateLimit");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).contains("cross-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/decisions", "/api/v1/decisions/1", "/", "/wizard", "/api/v1/not-yet"})
    void whatIsNotListedStaysShut(String path) {
        assertThat(preflight(path).header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(caller.get(path, "Origin", ORIGIN).header("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void anOrdinaryQuestionForTheMethodsIsNoPreflight() {
        Answer answer =
                caller.call(caller.request("/api/v1/recommendations").method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(405);
    }
}

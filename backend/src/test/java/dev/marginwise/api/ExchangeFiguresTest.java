package dev.marginwise.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exchange's own figures beside ours in a comparison. */
@SharedService
class ExchangeFiguresTest {
    private final Api api;

    ExchangeFiguresTest(EmbeddedServer server) {
        api = new Api(server);
    }

    @Test
    void theExchangesFiguresComeBackBesideOurs() {
        JsonNode exchange =
                beside("{\"mode\": \"isolated\", \"liquidationPrice\": \"54239.5\", \"unrealizedProfit\": 50}");

        assertThat(exchange.at("/difference/liquidationPrice").asText()).isEqualTo("22.63253012");
        assertThat(exchange.at("/difference/unrealizedProfit").asText()).isEqualTo("50");
        assertThat(exchange.at("/text").asText()).contains("tiers of another day", "funding");
    }

    @Test
    void aPriceThatTheExchangeDoesNotShowIsNullAndDiffersByNothing() {
        for (String none : List.of("null", "\"0\"", "0")) {
            JsonNode exchange = beside("{\"mode\": \"cross\", \"liquidationPrice\": " + none + "}");

            assertThat(exchange.has("liquidationPrice")).isTrue();
            assertThat(exchange.get("liquidationPrice").isNull()).isTrue();
            assertThat(exchange.at("/difference").has("liquidationPrice")).isFalse();
        }
    }

    @Test
    void withoutThemAComparisonIsAsItWas() {
        String plain =
                api.post(Api.COMPARISONS, Positions.workedPicture().json()).text();

        assertThat(plain).doesNotContain("exchange\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/mode             | '\"hedge\"'  | is not one of",
                "/liquidationPrice | '\"-1\"'     | This must not be below 0.",
                "/liquidationPrice | '\"1,5\"'    | Write a decimal number",
                "/unrealizedProfit | '\"1e30\"'   | Write at most 15 digits",
                "/unrealizedProfit | true         | has to be a decimal",
                "/liquidationprice | '\"1\"'      | Did you mean 'liquidationPrice'?"
            })
    void aBadFigureOfTheExchangeIsPointedAt(String field, String json, String detail) {
        String pointer = "/positions/0/exchange" + field;

        Answer answer = api.post(
                Api.COMPARISONS,
                Positions.workedPicture()
                        .withJson("/positions/0/exchange", "{}")
                        .withJson(pointer, json)
                        .json());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(Api.errors(answer)).singleElement().satisfies(error -> {
            assertThat(error).containsEntry("pointer", pointer);
            assertThat(error.get("detail")).asString().contains(detail);
        });
    }

    private JsonNode beside(String exchange) {
        Answer answer = api.post(
                Api.COMPARISONS,
                Positions.workedPicture()
                        .withJson("/positions/0/exchange", exchange)
                        .json());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Positions.read(answer.text()).at("/positions/0/exchange");
    }
}

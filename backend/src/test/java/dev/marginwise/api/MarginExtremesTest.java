package dev.marginwise.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Too many, too long, too strange: an answer all the same, and never a fault. */
@SharedService
class MarginExtremesTest {
    private final Api api;

    MarginExtremesTest(EmbeddedServer server) {
        api = new Api(server);
    }

    @Test
    void moreThanFiftyPositionsAreTooMany() {
        Positions many = new Positions("2000");
        for (int count = 0; count < 51; count++) many.open("BTCUSDT", "long", "0.1", "60000", "10");

        assertThat(Api.errors(compare(many))).extracting("pointer").containsExactly("/positions");
    }

    @Test
    void aBodyFullOfMistakesIsToldTheFirstFifty() {
        Answer answer =
                api.post(Api.COMPARISONS, "{\"wallet\":\"1\",\"positions\":[" + "{},".repeat(20_000) + "{\"x\":1}]}");
        Answer wild = api.post(
                Api.COMPARISONS, "{\"wallet\":\"1\",\"positions\":[" + "{\"x\":1},".repeat(40) + "{\"x\":1}]}");

        assertThat(Api.errors(answer)).hasSize(2);
        assertThat(Api.errors(wild)).hasSize(50);
    }

    /** Whatever stands in a field, the answer is figures or a refusal, and it comes soon. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1e-999999999",
                "0e999999999",
                "1e2147483648",
                "1000000000000000000000000000000",
                "999999999999999.999999999999999999",
                "0.000000000000000001",
                "1e-18",
                "-0",
                " 1 ",
                "+1",
                ".5",
                "5.",
                "１２",
                "٣",
                "NaN",
                "Infinity",
                "0x1p3",
                "1_000",
                "\u0000",
                "\ud83d\ude80",
                "'; --",
                "{0}"
            })
    void noFigureIsTooStrange(String figure) {
        for (String pointer : Positions.DECIMALS) {
            long start = System.nanoTime();

            Answer answer = compare(Positions.ofEveryField().with(pointer, figure));

            assertThat(answer.status()).as(pointer).isIn(200, 422);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00x", "x\\ud83d", "\\u0000", "\\u202e", "\\\"", "<b>", "{0}", "’'"})
    void aStrangeSymbolIsNoFault(String symbol) {
        Answer answer = api.post(
                Api.COMPARISONS, Positions.ofEveryField().json().replaceFirst("BTCUSDT", symbol.replace("\\", "\\\\")));

        assertThat(answer.status()).isIn(200, 400);
    }

    @Test
    void halfACharacterInANameIsNoFault() {
        assertThat(api.post(Api.RECOMMENDATIONS, "{\"answers\":{\"\\ud800\":1}}")
                        .status())
                .isEqualTo(400);
        assertThat(api.post(Api.COMPARISONS, "{\"\\ud800\":1}").status()).isEqualTo(400);
    }

    @Test
    void whatHoldsForEveryBodyHoldsHere() {
        assertThat(api.post(Api.COMPARISONS, "{\"wallet\":\"1\",\"wallet\":\"2\"}")
                        .status())
                .isEqualTo(400);
        assertThat(api.post(Api.COMPARISONS, "{\"wallet\":\"" + "1".repeat(65_536) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(api.call(
                                "POST",
                                Api.COMPARISONS,
                                api.request(Api.COMPARISONS).PUT(Api.body("{}")))
                        .status())
                .isEqualTo(405);
        assertThat(api.post(Api.COMPARISONS, Positions.ofEveryField().json(), "Accept", "text/csv")
                        .status())
                .isEqualTo(406);
        assertThat(api.call(
                                "POST",
                                Api.COMPARISONS,
                                api.request(Api.COMPARISONS, "Content-Type", "text/plain")
                                        .POST(Api.body("x")))
                        .status())
                .isEqualTo(415);
    }

    private Answer compare(Positions positions) {
        return api.post(Api.COMPARISONS, positions.json());
    }
}

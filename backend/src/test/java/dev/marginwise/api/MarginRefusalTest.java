package dev.marginwise.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SharedService
class MarginRefusalTest {
    private final Api api;

    MarginRefusalTest(EmbeddedServer server) {
        api = new Api(server);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/wallet                      | '\"0\"'    | This must be above 0.",
                "/wallet                      | '\"-0\"'   | This must be above 0.",
                "/positions/0/quantity        | '\"-1\"'   | This must be above 0.",
                "/positions/0/entry           | '\"0.0\"'  | This must be above 0.",
                "/positions/1/leverage        | '\"ten\"'  | Write a decimal number",
                "/positions/1/leverage        | '\"10x\"'  | Write a decimal number",
                "/positions/1/mark            | '\"1,000\"'| Write a decimal number",
                "/positions/1/mark            | '\"６０\"' | Write a decimal number",
                "/positions/0/stop            | '\"1e999999999\"' | Write at most 15 digits",
                "/positions/0/stop            | '\"1e30\"' | Write at most 15 digits",
                "/positions/0/addedMargin     | '\"-1\"'   | This must not be below 0.",
                "/positions/0/isolatedWallet  | '\"0\"'    | This must be above 0.",
                "/positions/0/side            | '\"LONG\"' | A position is long or short.",
                "/positions/0/side            | 1          | This has to be a string.",
                "/positions/0/symbol          | '\"\"'     | This is required.",
                "/positions/0/symbol          | []         | This has to be a string.",
                "/positions                   | []         | Give at least one position.",
                "/positions                   | {}         | This has to be an array.",
                "/positions/1                 | '\"x\"'    | This has to be an object.",
                "/positions/0/tiers           | {}         | This has to be an array.",
                "/positions/0/tiers/1/floor   | '\"200000\"' | A tier must start where the one before it ends.",
                "/positions/0/tiers/0/floor   | '\"1\"'    | The first tier must start at 0.",
                "/positions/0/tiers/1/cap     | '\"300000\"' | A tier must end above where it starts.",
                "/positions/0/tiers/1/mmr     | '\"1\"'    | A maintenance margin rate lies from 0",
                "/positions/0/tiers/0/cum     | true       | This has to be a decimal",
                "/wallet                      | 1e999999999 | Write a decimal number",
                "/positions/0/tiers/1         | 7          | This has to be an object.",
                "/shock                       | []         | This has to be an object.",
                "/shock/steps                 | 1          | This has to be a whole number from 2 to 201.",
                "/shock/steps                 | 202        | This has to be a whole number from 2 to 201.",
                "/shock/steps                 | 60.5       | This has to be a whole number from 2 to 201.",
                "/shock/steps                 | '\"61\"'   | This has to be a whole number from 2 to 201.",
                "/shock/steps                 | 1e999999999 | This has to be a whole number from 2 to 201.",
                "/shock/from                  | '\"-1.1\"' | A move lies from -1",
                "/shock/to                    | '\"101\"'  | A move lies from -1",
                "/shock/to                    | '\"-0.4\"' | The last move must be above the first."
            })
    void aBadFieldIsPointedAt(String pointer, String json, String detail) {
        Answer answer = compare(Positions.ofEveryField().withJson(pointer, json));

        assertRefused(answer);
        assertThat(Api.errors(answer)).singleElement().satisfies(error -> {
            assertThat(error).containsEntry("pointer", pointer);
            assertThat(error.get("detail")).asString().startsWith(detail);
        });
        assertThat(answer.string("detail")).isEqualTo("One field cannot be used; nothing was worked out.");
    }

    @Test
    void aDecimalIsAStringOrANumberAndNothingElse() {
        for (String pointer : Positions.DECIMALS) {
            for (String json : List.of("true", "[]", "{}", "\"\"", "\" \"", "null")) {
                Answer answer = compare(Positions.ofEveryField().withJson(pointer, json));

                assertThat(Api.errors(answer))
                        .as(pointer + " " + json)
                        .singleElement()
                        .satisfies(error -> {
                            assertThat(error).containsEntry("pointer", pointer);
                            assertThat(error.get("detail"))
                                    .asString()
                                    .endsWith("has to be a decimal, such as \"0.25\" or 0.25.");
                        });
            }
        }
    }

    @Test
    void nullIsNeverAValue() {
        for (String pointer : List.of(
                "/shock",
                "/shock/steps",
                "/positions",
                "/positions/0",
                "/positions/0/symbol",
                "/positions/0/side",
                "/positions/0/tiers",
                "/positions/0/tiers/0")) {
            assertThat(Api.errors(compare(Positions.ofEveryField().withJson(pointer, "null"))))
                    .singleElement()
                    .satisfies(error -> {
                        assertThat(error).containsEntry("pointer", pointer);
                        assertThat(error.get("detail")).asString().startsWith("This is null; it has to be");
                    });
        }
    }

    @Test
    void everythingThatIsNeededIsAskedFor() {
        for (String pointer : List.of(
                "/wallet",
                "/positions",
                "/positions/0/symbol",
                "/positions/0/side",
                "/positions/0/quantity",
                "/positions/0/entry",
                "/positions/0/leverage",
                "/positions/0/tiers/0/floor",
                "/positions/0/tiers/0/cap",
                "/positions/0/tiers/0/mmr",
                "/positions/0/tiers/1/cum")) {
            assertThat(Api.errors(compare(Positions.ofEveryField().without(pointer))))
                    .extracting("pointer")
                    .containsExactly(pointer);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/walet, wallet",
        "/shock/step, steps",
        "/positions/1/levrage, leverage",
        "/positions/0/tiers/1/mmrr, mmr"
    })
    void anUnknownFieldIsToldTheNearestKnownOne(String pointer, String known) {
        Answer answer = compare(Positions.ofEveryField().with(pointer, "1"));

        assertRefused(answer);
        assertThat(Api.errors(answer)).singleElement().satisfies(error -> {
            assertThat(error).containsEntry("pointer", pointer);
            assertThat(error.get("detail")).asString().endsWith("Did you mean '" + known + "'?");
            assertThat(error.get("allowed")).asInstanceOf(LIST).contains(known);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "1", "\"x\""})
    void aBodyThatIsNoObjectIsRefused(String json) {
        Answer answer = api.post(Api.COMPARISONS, json);

        assertRefused(answer);
        assertThat(Api.errors(answer)).extracting("pointer").containsExactly("");
    }

    @Test
    void everyBadFieldIsListedAtOnce() {
        Answer answer = compare(Positions.workedPicture()
                .withJson("/wallet", "true")
                .with("/colour", "red")
                .with("/positions/0/side", "up")
                .with("/positions/0/quantity", "-1")
                .with("/positions/1/symbol", "NOUSDT"));

        assertRefused(answer);
        assertThat(Api.errors(answer))
                .extracting("pointer")
                .containsExactlyInAnyOrder(
                        "/wallet", "/colour", "/positions/0/side", "/positions/0/quantity", "/positions/1/symbol");
        assertThat(answer.string("detail")).isEqualTo("5 fields cannot be used; nothing was worked out.");
    }

    @Test
    void aRefusalIsToldInChinese() {
        String body = Positions.workedPicture()
                .withJson("/wallet", "true")
                .with("/positions/0/side", "up")
                .json();

        Answer answer = api.post(Api.COMPARISONS, body, "Accept-Language", "zh");

        assertRefused(answer);
        assertThat(answer.header("Content-Language")).contains("zh-CN");
        assertThat(answer.string("title")).isEqualTo("这些仓位无法比较");
        assertThat(answer.string("detail")).isEqualTo("有 2 个字段无法使用；没有进行任何计算。");
        assertThat(Api.errors(answer))
                .extracting("detail")
                .containsExactly("这里必须是小数（例如 \"0.25\" 或 0.25）。", "仓位只能是做多或做空。");
    }

    @Test
    void wordsThatAreAllowedAreListed() {
        assertThat(Api.errors(compare(Positions.ofEveryField().with("/positions/0/side", "up"))))
                .first()
                .satisfies(error -> assertThat(error).containsEntry("allowed", List.of("long", "short")));
        assertThat(Api.errors(compare(Positions.ofEveryField().with("/positions/1/symbol", "NOUSDT"))))
                .singleElement()
                .satisfies(error -> assertThat(error.get("allowed"))
                        .asInstanceOf(LIST)
                        .hasSize(10)
                        .contains("BTCUSDT"));
    }

    @Test
    void anUnknownSymbolNeedsTiersAndNothingElse() {
        assertThat(compare(Positions.ofEveryField().with("/positions/0/symbol", "NOUSDT"))
                        .status())
                .isEqualTo(200);
        assertThat(Api.errors(compare(Positions.workedPicture().with("/positions/0/symbol", "NOUSDT"))))
                .extracting("pointer")
                .containsExactly("/positions/0/symbol");
    }

    @Test
    void anIsolatedWalletAlreadyHoldsWhatWasAdded() {
        Answer answer = compare(Positions.workedPicture()
                .with("/positions/1/addedMargin", "1")
                .with("/positions/1/isolatedWallet", "900"));

        assertRefused(answer);
        assertThat(Api.errors(answer)).extracting("pointer").containsExactly("/positions/1/isolatedWallet");
    }

    @Test
    void oneSymbolHasOneMarkPrice() {
        Answer answer = compare(new Positions("2000")
                .open("BTCUSDT", "long", "0.1", "60000", "10")
                .open("BTCUSDT", "short", "0.1", "61000", "10")
                .with("/positions/0/mark", "60000")
                .with("/positions/1/mark", "60001"));

        assertThat(Api.errors(answer)).extracting("pointer").containsExactly("/positions/1/mark");
    }

    private Answer compare(Positions positions) {
        return api.post(Api.COMPARISONS, positions.json());
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json()).containsEntry("type", "/problems/comparison-invalid");
    }
}

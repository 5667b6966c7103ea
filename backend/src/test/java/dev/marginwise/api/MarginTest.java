package dev.marginwise.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SharedService
class MarginTest {
    private final Api api;

    MarginTest(EmbeddedServer server) {
        api = new Api(server);
    }

    @Test
    void anAnswerSaysWhatItRestsOn() {
        Answer answer = api.post(Api.COMPARISONS, Positions.workedPicture().json());

        assertThat(answer.header("Content-Language")).contains("en");
        assertThat(Api.vary(answer)).contains("accept-language");
        assertThat(answer.json())
                .containsEntry("edition", "2026-12")
                .containsEntry("rulebook", api.get(Api.QUESTIONNAIRE).string("rulebook"))
                .containsEntry("language", "en")
                .containsEntry("tiersAsOf", "2026-03-19")
                .containsEntry("warnings", List.of());
        assertThat(answer.<String>list("assumptions"))
                .hasSizeGreaterThan(8)
                .anyMatch(text -> text.contains("2026-03-19"))
                .anyMatch(text -> text.startsWith("Funding"));
        assertThat(answer.string("notice"))
                .isEqualTo(api.recommend(Profiles.best()).string("notice"));
    }

    @Test
    void aDecimalMayBeANumberReadByItsDigits() {
        String strings = Positions.ofEveryField()
                .with("/wallet", "2000.000000000000000001")
                .with("/positions/1/entry", "3000.10")
                .json();
        String numbers = strings.replaceAll("\"(-?[0-9.]+)\"", "$1");
        assertThat(numbers)
                .contains("\"wallet\":2000.000000000000000001", "\"leverage\":10,")
                .isNotEqualTo(strings);

        Answer answer = api.post(Api.COMPARISONS, numbers);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo(api.post(Api.COMPARISONS, strings).text());
    }

    @Test
    void aShockIsSixtyOneMovesUnlessAskedOtherwise() {
        assertThat(moves(Positions.workedPicture()))
                .hasSize(61)
                .startsWith("-0.3")
                .endsWith("0.3");
        assertThat(moves(Positions.workedPicture().withJson("/shock", "{}"))).hasSize(61);
        assertThat(moves(Positions.workedPicture().withJson("/shock", "{\"steps\":3}")))
                .containsExactly("-0.3", "0", "0.3");
        assertThat(moves(Positions.workedPicture()
                        .withJson("/shock", "{\"from\":\"-1\",\"to\":\"0.25\",\"steps\":201}")))
                .hasSize(201)
                .startsWith("-1", "-0.99375")
                .endsWith("0.25");
    }

    @Test
    void whatNoPriceLiquidatesHasNoPrice() {
        JsonNode safe = compared(new Positions("60000").open("BTCUSDT", "long", "0.1", "60000", "1"))
                .at("/positions/0");

        for (String mode : List.of("isolated", "cross")) {
            assertThat(safe.path(mode).path("liquidationPrice").isNull()).isTrue();
            assertThat(safe.path(mode).path("distance").isNull()).isTrue();
        }
        assertThat(safe.path("nearer").asText()).isEqualTo("neither");
    }

    @Test
    void anIsolatedWalletReplacesTheMargins() {
        JsonNode btc = compared(Positions.workedPicture().with("/positions/0/isolatedWallet", "900"))
                .at("/positions/0");

        assertThat(cents(btc.at("/isolated/liquidationPrice"))).isEqualTo("51204.82");
        assertThat(btc.path("initialMargin").asText()).isEqualTo("600");
    }

    @Test
    void aSymbolOfItsOwnBringsItsTiers() {
        JsonNode own = compared(new Positions("2000")
                        .open("OWNUSDT", "long", "0.1", "60000", "10")
                        .withJson("/positions/0/tiers", """
                                [{"floor": "0", "cap": "300000", "mmr": "0.004", "cum": "0"},
                                 {"floor": "300000", "mmr": "0.005", "cum": "300"}]
                                """))
                .at("/positions/0");

        assertThat(cents(own.at("/isolated/liquidationPrice"))).isEqualTo("54216.87");
    }

    @Test
    void anEmptyListOfTiersIsNone() {
        Positions positions = new Positions("2000").open("BTCUSDT", "long", "0.1", "60000", "10");
        String without = positions.json();

        String empty = positions.withJson("/positions/0/tiers", "[]").json();

        assertThat(api.post(Api.COMPARISONS, empty).text())
                .isEqualTo(api.post(Api.COMPARISONS, without).text());
    }

    @Test
    void legsOfOneSymbolShareTheCrossPrice() {
        JsonNode legs = compared(new Positions("500")
                        .open("BTCUSDT", "long", "0.1", "50000", "10")
                        .open("BTCUSDT", "short", "0.05", "52000", "10")
                        .with("/positions/0/mark", "50000"))
                .path("positions");

        assertThat(cents(legs.at("/0/isolated/liquidationPrice"))).isEqualTo("45180.72");
        assertThat(cents(legs.at("/1/isolated/liquidationPrice"))).isEqualTo("56972.11");
        assertThat(cents(legs.at("/0/cross/liquidationPrice"))).isEqualTo("38461.54");
        assertThat(legs.at("/1/cross/liquidationPrice")).isEqualTo(legs.at("/0/cross/liquidationPrice"));
        assertThat(legs.at("/1/side").asText()).isEqualTo("short");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/wallet             | 1000  | /wallet               | smaller than the margins",
                "/positions/0/leverage | 500 | /positions/0/leverage | above the limit of the tier",
                "/positions/0/stop   | 54000 | /positions/0/stop     | isolated mode the position is liquidated before",
                "/positions/0/stop   | 40000 | /positions/0/stop     | cross mode the account is liquidated before",
                "/positions/0/mark   | 54000 | /positions/0          | already past liquidation",
                "/positions/0/mark   | 35000 | /wallet               | account is already past liquidation",
                "/positions/0/quantity | 50000 | /positions/0/quantity | larger than the highest tier"
            })
    void whatALiveAccountCanShowIsOnlyWarnedOf(String place, String value, String pointer, String text) {
        JsonNode warnings =
                compared(Positions.workedPicture().with(place, value)).path("warnings");

        assertThat(items(warnings)).anySatisfy(warning -> {
            assertThat(warning.path("pointer").asText()).isEqualTo(pointer);
            assertThat(warning.path("text").asText()).contains(text);
        });
    }

    @Test
    void aStopBeyondLiquidationIsMarkedInItsModeOnly() {
        JsonNode btc = compared(Positions.workedPicture().with("/positions/0/stop", "50000"))
                .at("/positions/0");

        assertThat(btc.at("/isolated/stopBeyondLiquidation").asBoolean()).isTrue();
        assertThat(btc.at("/cross/stopBeyondLiquidation").asBoolean()).isFalse();
    }

    @Test
    void inChineseOnlyTheWordsDiffer() {
        String body = Positions.workedPicture().with("/wallet", "1000").json();

        Answer chinese = api.post(Api.COMPARISONS, body, "Accept-Language", "zh-CN");

        assertThat(chinese.header("Content-Language")).contains("zh-CN");
        assertThat(chinese.json()).containsEntry("language", "zh-CN");
        assertThat(chinese.string("notice")).containsPattern("\\p{IsHan}");
        assertThat(chinese.<String>list("assumptions"))
                .allSatisfy(text -> assertThat(text).containsPattern("\\p{IsHan}"));
        assertThat(chinese.<Map<String, Object>>list("warnings"))
                .extracting("text")
                .containsExactly("钱包里的钱少于正在占用的保证金。");
        for (String figures : List.of("positions", "account", "curve")) {
            assertThat(chinese.json().get(figures))
                    .isEqualTo(api.post(Api.COMPARISONS, body).json().get(figures));
        }
    }

    @Test
    void theSameRequestGivesTheSameBody() {
        String body =
                Positions.workedPicture().with("/positions/1/leverage", "7").json();

        assertThat(api.post(Api.COMPARISONS, body).text())
                .isEqualTo(api.post(Api.COMPARISONS, body).text());
    }

    @Test
    void noComparisonChangesARecommendation() {
        Answer before = api.recommend(Profiles.best());

        compared(Positions.workedPicture().with("/wallet", "1"));

        assertThat(before.json()).containsEntry("mode", "cross");
        assertThat(api.recommend(Profiles.best()).text())
                .isEqualTo(before.text())
                .doesNotContain("liquidationPrice");
    }

    @Test
    void fiftyPositionsAreComparedAtOnce() {
        Positions fifty = new Positions("2000").withJson("/shock", "{\"steps\":201}");
        for (int count = 0; count < 50; count++) fifty.open("BTCUSDT", "long", "0.0" + (count + 1), "60000", "10");

        assertThat(compared(fifty).path("positions")).hasSize(50);
    }

    private JsonNode compared(Positions positions) {
        Answer answer = api.post(Api.COMPARISONS, positions.json());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Positions.read(answer.text());
    }

    private List<String> moves(Positions positions) {
        return items(compared(positions).path("curve")).stream()
                .map(point -> point.path("move").asText())
                .toList();
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String cents(JsonNode price) {
        return new BigDecimal(price.asText()).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}

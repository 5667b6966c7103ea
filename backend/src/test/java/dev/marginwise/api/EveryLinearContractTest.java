package dev.marginwise.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller.Answer;
import dev.marginwise.comparison.TableOnDisk;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contracts in USDC and dated ones, which a table of one's own may have. */
class EveryLinearContractTest {
    private static final String SYMBOLS = "/api/v1/margin/symbols";
    private static final EmbeddedServer SERVER = ApplicationContext.run(
            EmbeddedServer.class, Map.of("marginwise.tiers", table().file().toString()));

    private final Api api = new Api(SERVER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    /** More symbols than a refusal would list. */
    private static TableOnDisk table() {
        Stream<String> told = Stream.of("BTCUSDT", "ETHUSDT", "BTCUSDC", "ETHUSDC", "BTCUSDT_260925");
        Stream<String> others = IntStream.range(0, 60).mapToObj(index -> "C" + index + "USDT");
        return new TableOnDisk()
                .holds(TableOnDisk.table(
                        "2026-05-01", "0.01", Stream.concat(told, others).toArray(String[]::new)));
    }

    @Test
    void contractsInUsdcAreComputedAlike() {
        Answer dollars = compare("BTCUSDT", "ETHUSDT");
        Answer coins = compare("BTC/USDC:USDC", "ETHUSDC");

        assertThat(coins.status()).isEqualTo(200);
        assertThat(dollars.string("marginAsset")).isEqualTo("USDT");
        assertThat(coins.string("marginAsset")).isEqualTo("USDC");
        assertThat(coins.list("assumptions")).contains("Multi-Assets mode is left out: the wallet holds USDC only.");
        assertThat(coins.text().replace("USDC", "USDT")).isEqualTo(dollars.text());
    }

    @Test
    void aDatedContractThatTheTableHasIsComputed() {
        assertThat(compare("BTC/USDT:USDT-260925", "ETHUSDT").text()).contains("\"BTCUSDT_260925\"");
    }

    @Test
    void theOddOnesOfAnotherMarginAssetAreRefusedByName() {
        Answer answer = api.post(
                Api.COMPARISONS,
                new Positions("2000")
                        .open("BTCUSDC", "long", "0.1", "60000", "10")
                        .open("ETHUSDT", "long", "2", "3000", "10")
                        .open("BTCUSDT", "short", "0.1", "60000", "10")
                        .json());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(Api.errors(answer))
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .containsEntry("pointer", "/positions/0/symbol")
                        .containsEntry(
                                "detail",
                                "This contract is margined in USDC, the others in USDT."
                                        + " One wallet holds one margin asset: compare them apart."));
    }

    @ParameterizedTest
    @CsvSource({
        "BTCUSD_PERP, margined in its coin",
        "ETHUSD_260925, margined in its coin",
        "ETHUSDT_260925, a day of delivery"
    })
    void whatIsNotComputedIsRefusedByName(String symbol, String told) {
        assertThat(Api.errors(compare(symbol, "ETHUSDT")))
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .containsEntry("pointer", "/positions/0/symbol")
                        .extractingByKey("detail")
                        .asString()
                        .contains(told));
    }

    /** Hundreds of names for each of fifty positions would be an answer of a megabyte. */
    @Test
    void ofManySymbolsOnlyTheLikelyOneIsNamed() {
        assertThat(Api.errors(compare("BTC", "ETHUSDT")).get(0)).containsEntry("allowed", List.of("BTCUSDT"));
        assertThat(Api.errors(compare("NOPEUSDT", "ETHUSDT")).get(0)).doesNotContainKey("allowed");
    }

    @Test
    void theSymbolsAreListedWithDayAndSource() {
        Answer answer = api.get(SYMBOLS);

        assertThat(answer.string("tiersAsOf")).isEqualTo("2026-05-01");
        assertThat(answer.string("source"))
                .isEqualTo("The tiers come from a table that whoever runs this service keeps.");
        assertThat(answer.<String>list("symbols")).hasSize(65).startsWith("BTCUSDT", "ETHUSDT", "BTCUSDC");
        assertThat(api.get(SYMBOLS, "Accept-Language", "zh-CN").string("source"))
                .contains("本服务运营者");
        assertThat(api.get(SYMBOLS, "If-None-Match", answer.header("ETag").orElseThrow())
                        .status())
                .isEqualTo(304);
    }

    private Answer compare(String first, String second) {
        return api.post(
                Api.COMPARISONS,
                new Positions("2000")
                        .open(first, "long", "0.1", "60000", "10")
                        .open(second, "long", "2", "3000", "10")
                        .json());
    }
}

package dev.marginwise.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A symbol that no table knows asks for what the exchange shows of it, instead of refusing. */
@SharedService
class UnknownSymbolTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String RATE = "name=\"positions-0-mmr\"";
    private static final String AMOUNT = "name=\"positions-0-cum\"";

    private static final Pattern FIRST_PRICE = Pattern.compile("\"liquidationPrice\":\"([0-9.]+)\"");

    private final Caller caller;

    UnknownSymbolTest(EmbeddedServer server) {
        this.caller = new Caller(server);
    }

    @ParameterizedTest
    @CsvSource({"/compare, give its rate and amount", "/zh/compare, 请填写它的维持保证金率"})
    void itsRateAndAmountAreAskedFor(String path, String told) {
        Answer answer = post(path, form("NEWUSDT"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(told, RATE, AMOUNT, "href=\"#positions-0-symbol\"");
    }

    @ParameterizedTest
    @CsvSource({"BTCUSDT", "BTC", "PEPEUSDT", "BTCUSD_PERP", "BTCUSDT_260925", "''"})
    void noOtherNameAsksForThem(String symbol) {
        assertThat(post("/compare", form(symbol)).text()).doesNotContain(RATE, AMOUNT);
    }

    /** As the exchange writes them, and as people copy that. */
    @ParameterizedTest
    @CsvSource({"1.5, 10", "1.5%, 10 USDT", "１．５ %, 10.0", "1.50 %, '10'"})
    void withThemItIsComparedByOneTier(String rate, String amount) {
        Map<String, String> form = form("NEWUSDT");
        form.put("positions-0-mmr", rate);
        form.put("positions-0-cum", amount);

        Answer answer = post("/compare", form);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .contains("the rate and the amount given for it stand for every size")
                .contains("value=\"" + rate + "\"", "value=\"" + amount + "\"")
                .contains(liquidation("NEWUSDT", "0.015", "10"));
    }

    /** The page shows two decimals of what a program is told for the same tier. */
    private String liquidation(String symbol, String rate, String amount) {
        Answer answer = caller.postJson("/api/v1/margin/comparisons", """
                {"wallet": "2000", "positions": [{"symbol": "%s", "side": "long", "quantity": "10", "entry": "120",
                  "leverage": "10", "tiers": [{"floor": "0", "mmr": "%s", "cum": "%s"}]}]}""".formatted(symbol, rate, amount));
        return FIRST_PRICE
                .matcher(answer.text())
                .results()
                .map(price -> new BigDecimal(price.group(1))
                        .setScale(2, RoundingMode.HALF_EVEN)
                        .toPlainString())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 10, #positions-0-mmr, This is required",
        "1, '', #positions-0-cum, This is required",
        "100, 10, #positions-0-mmr, below 100 %",
        "a lot, 10, #positions-0-mmr, Write a decimal number",
        "1, 10 BTC, #positions-0-cum, only USDT may stand"
    })
    void whatIsWrongWithThemIsToldAtTheirField(String rate, String amount, String field, String told) {
        Map<String, String> form = form("NEWUSDT");
        form.put("positions-0-mmr", rate);
        form.put("positions-0-cum", amount);

        Answer answer = post("/compare", form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("href=\"" + field + "\"", told);
    }

    /** Left in the form when another symbol is chosen, they mean nothing. */
    @Test
    void aSymbolThatIsKnownIsComparedByItsTable() {
        Map<String, String> form = form("BTCUSDT");
        String known = post("/compare", form).text();
        form.put("positions-0-mmr", "50");
        form.put("positions-0-cum", "0");

        assertThat(post("/compare", form).text()).isEqualTo(known);
    }

    @Test
    void thePageSaysTheAssetOfTheWallet() {
        Map<String, String> form = form("NEWUSDC");
        form.put("positions-0-mmr", "1");
        form.put("positions-0-cum", "0");

        String page = post("/compare", form).text();

        assertThat(page).contains("Futures wallet, USDC", "Wallet 2,000 USDC").doesNotContain("wallet, USDT");
    }

    @Test
    void theListOfSymbolsIsAPageOfItsOwn() {
        for (String path : List.of("/compare/symbols", "/zh/compare/symbols")) {
            assertThat(caller.get(path).text()).contains("1000PEPEUSDT", "BTCUSDT", "2026-03-19");
        }
        assertThat(caller.get("/compare").text())
                .contains("href=\"/compare/symbols\"")
                .doesNotContain("SOLUSDT");
    }

    private static Map<String, String> form(String symbol) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("wallet", "2000");
        form.put("positions-0-symbol", symbol);
        form.put("positions-0-side", "long");
        form.put("positions-0-quantity", "10");
        form.put("positions-0-entry", "120");
        form.put("positions-0-leverage", "10");
        return form;
    }

    private Answer post(String path, Map<String, String> form) {
        return caller.post(
                path,
                FORM,
                form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }
}

package dev.marginwise.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The box for positions that somebody has, as a browser without scripts sends it. */
@SharedService
class PasteTest {
    private static final String SECRET = "aZ09bY18".repeat(8);
    private static final String BOUNDARY = "----parted";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private static final String ACCOUNT = """
            {"multiAssetsMargin": false, "assets": [{"asset": "USDT", "walletBalance": "2000.00000000"}], "positions": [
             {"symbol": "BTCUSDT", "positionSide": "BOTH", "positionAmt": "0.100", "entryPrice": "60000.0", "leverage": "10",
              "isolated": false, "unrealizedProfit": "0", "notional": "6000", "isolatedWallet": "0"},
             {"symbol": "ETHUSDT", "positionSide": "BOTH", "positionAmt": "2.000", "entryPrice": "3000.0", "leverage": "10",
              "isolated": false, "unrealizedProfit": "0", "notional": "6000", "isolatedWallet": "0"},
             {"symbol": "SOLUSDT", "positionAmt": "0.0", "leverage": "20"}]}
            """;

    private static final String TABLE = """
            Symbol,Side,Size,Entry Price,Mark Price,Liq. Price,Margin Mode,Leverage
            BTCUSDT,Long,0.1,"60,000","60,000","40,500.00",Cross,10x
            ETHUSDT,Long,2,"3,000","3,000",--,Cross,10x
            XRPUSDT,Long,a few,0.5,0.5,--,Cross,10x
            """;

    private final Caller caller;

    PasteTest(EmbeddedServer server) {
        this.caller = new Caller(server);
    }

    @Test
    void anAccountOfTheExchangeGivesThePictureAtOnce() {
        Answer answer = paste(worked(), ACCOUNT, "");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text())
                .contains("2 positions were read.", "One row without an open position was left out.")
                .contains("54,216.87", "40,401.61", "class=\"plot\"")
                .doesNotContain("positionAmt");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aFileIsReadAlike() {
        Answer answer = paste(worked(), "", ACCOUNT);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("2 positions were read.", "54,216.87");
    }

    @Test
    void theWalletOfTheWorkedExampleIsNobodys() {
        Answer answer = paste(worked(), TABLE, "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("2 positions were read.", "The text does not tell what is in the wallet.")
                .contains("Row 4. Quantity: This is not a number.", "name=\"wallet\" value=\"\"", "value=\"60000\"")
                .doesNotContain("class=\"plot\"");
    }

    @Test
    void theExchangesFigureStandsBesideOursInPictureAndTable() {
        Map<String, String> form = worked();
        form.put("wallet", "2100");

        String page = paste(form, TABLE, "").text();

        assertThat(page)
                .contains("line class=\"level exchange\"", "dot exchange", "cross, as pasted")
                .contains("id=\"beside\"", "BTC long, cross", "40,500.00", "tiers of another day", "Other collateral");
    }

    @Test
    void itGoesAlongWhileOtherThingsChangeAndIsDroppedWithItsOwnFigures() {
        Map<String, String> form = worked();
        form.put("wallet", "2100");
        Map<String, String> pasted = fields(paste(form, TABLE, "").text());
        assertThat(pasted)
                .containsEntry("positions-0-shownPrice", "40500")
                .containsEntry("positions-1-shownPrice", "0");

        pasted.putAll(positions());
        pasted.put("others", "-10");
        assertThat(send(pasted).text()).contains("level exchange", "40,500.00");

        pasted.put("positions-0-quantity", "0.2");
        assertThat(send(pasted).text()).doesNotContain("level exchange", "40,500.00");
    }

    @Test
    void aTextThatIsNotReadStaysInTheBoxAndSoDoesTheForm() {
        Map<String, String> form = worked();
        form.put("positions-0-entry", "61234");

        Answer answer = paste(form, "my <positions> are fine", "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("my &lt;positions&gt; are fine</textarea>", "href=\"#paste-text\"", "aria-invalid=\"true\"")
                .contains("This is no table that is known here.", "Known are the exchange’s answers")
                .contains("value=\"61234\"", "class=\"plot\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "X-MBX-APIKEY: %s",
                "{\"apiKey\": \"%s\"",
                "[{\"symbol\": \"BTCUSDT\", \"positionAmt\": \"1\", \"entryPrice\": \"%s\", \"leverage\": 5}]",
                "Symbol,Size,Entry Price,Leverage\n%s,1,1,1\nBTCUSDT,0.1,60000,10\n"
            })
    void aSecretIsWarnedOfAndNeverShown(String text) {
        for (String path : new String[] {"/compare", "/zh/compare"}) {
            for (boolean isFile : new boolean[] {false, true}) {
                String sent = text.formatted(SECRET);

                Answer answer = paste(path, worked(), isFile ? "" : sent, isFile ? sent : "");

                assertThat(answer.text()).doesNotContain(SECRET.substring(0, 16));
                assertThat(answer.text()).containsPattern("revoke it at the exchange|请在交易所撤销它");
            }
        }
    }

    @Test
    void theBoxIsThereInBothLanguages() {
        assertThat(caller.get("/compare").text()).contains("Paste your positions, or choose a file");
        assertThat(caller.get("/zh/compare").text()).contains("粘贴您的仓位，或选择文件");
        assertThat(paste("/zh/compare", worked(), ACCOUNT, "").text()).contains("读取了 2 个仓位。");
    }

    @Test
    void anotherButtonOfTheSameFormReadsNothing() {
        Map<String, String> form = worked();
        form.put("do", "add");
        form.put("paste", ACCOUNT);

        Answer answer = multipart("/compare", form, "");

        assertThat(answer.text()).contains("positions-2-symbol").doesNotContain("were read.");
    }

    @Test
    void partsThatAreBrokenCountAsAnEmptyForm() {
        Answer answer = caller.post("/compare", "multipart/form-data", "no boundary");

        assertThat(answer.status()).isEqualTo(422);
    }

    private Answer paste(Map<String, String> form, String text, String file) {
        return paste("/compare", form, text, file);
    }

    private Answer paste(String path, Map<String, String> form, String text, String file) {
        Map<String, String> all = new LinkedHashMap<>(form);
        all.put("paste", text);
        all.put("do", "paste");
        return multipart(path, all, file);
    }

    private Answer multipart(String path, Map<String, String> form, String file) {
        StringBuilder body = new StringBuilder();
        form.forEach((name, value) -> body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\n\r\n" + value + "\r\n"));
        body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + (file.isEmpty() ? "" : "positions.csv") + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                + file
                + "\r\n--" + BOUNDARY + "--\r\n");
        return caller.post(path, "multipart/form-data; boundary=" + BOUNDARY, body.toString());
    }

    private Answer send(Map<String, String> form) {
        return caller.post(
                "/compare",
                "application/x-www-form-urlencoded",
                form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    private static Map<String, String> fields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        return fields;
    }

    /** The positions of the table, as its form has them. */
    private static Map<String, String> positions() {
        Map<String, String> form = worked();
        form.put("wallet", "2100");
        form.remove("positions-0-stop");
        form.put("positions-0-mark", "60000");
        form.put("positions-1-mark", "3000");
        return form;
    }

    private static Map<String, String> worked() {
        Map<String, String> form = WorkedForm.fields();
        form.put("others", "-20");
        form.put("together", "-10");
        return form;
    }
}

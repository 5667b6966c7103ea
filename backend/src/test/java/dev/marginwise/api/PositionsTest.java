package dev.marginwise.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people have, read into what a comparison takes. */
@SharedService
class PositionsTest {
    private static final String POSITIONS = "/api/v1/margin/positions";
    private static final String SECRET = "aZ09bY18".repeat(8);

    private static final String HEDGED = """
            {"result": [
              {"symbol": "ETHUSDT", "positionSide": "LONG", "positionAmt": "2.000", "entryPrice": "3000.0", "markPrice": "2950.0",
               "unRealizedProfit": "-100.0", "liquidationPrice": "0", "leverage": "10", "marginType": "cross", "isolatedWallet": "0"},
              {"symbol": "ETHUSDT", "positionSide": "SHORT", "positionAmt": "-1.500", "entryPrice": "3100.0", "markPrice": "2950.0",
               "unRealizedProfit": "225.0", "liquidationPrice": "0", "leverage": "10", "marginType": "cross", "isolatedWallet": "0"}]}
            """;

    private static final String EMPTY_ROW = """
            {"symbol": "%sUSDT", "positionAmt": "0.000", "entryPrice": "0.0", "breakEvenPrice": "0.0", "markPrice": "0.00000000",
             "unRealizedProfit": "0.00000000", "liquidationPrice": "0", "leverage": "20", "maxNotionalValue": "25000",
             "marginType": "cross", "isolatedMargin": "0.00000000", "isAutoAddMargin": "false", "positionSide": "BOTH",
             "notional": "0", "isolatedWallet": "0", "updateTime": 0, "adlQuantile": 0}""";

    private final Api api;

    PositionsTest(EmbeddedServer server) {
        api = new Api(server);
    }

    @Test
    void anAnswerSaysWhatItRestsOn() {
        Answer answer = api.post(POSITIONS, "[]", "Accept-Language", "zh-CN");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Language")).contains("zh-CN");
        assertThat(Api.vary(answer)).contains("accept-language");
        assertThat(answer.json())
                .containsEntry("edition", "2026-12")
                .containsEntry("rulebook", api.get(Api.QUESTIONNAIRE).string("rulebook"))
                .containsEntry("positions", List.of())
                .containsEntry("leftOut", List.of())
                .doesNotContainKey("wallet");
    }

    @Test
    void whatWasReadIsPostedOnAsItIs() {
        Answer read = api.post(POSITIONS, HEDGED);

        Answer compared = compare(read, "2000");

        assertThat(compared.status()).as(compared.text()).isEqualTo(200);
        assertThat(compared.<Map<String, Object>>list("positions"))
                .extracting("side")
                .containsExactly("long", "short");
        assertThat(Positions.read(compared.text())
                        .at("/positions/1/exchange/unrealizedProfit")
                        .asText())
                .isEqualTo("225");
    }

    @Test
    void aTableIsReadAsOne() {
        Answer answer = table("\uFEFF合约\t方向\t数量\t开仓均价\t杠杆\r\nBTCUSDT\t做空\t0.1\t60000\t10X\r\n");

        assertThat(answer.json()).containsEntry("format", "csv");
        assertThat(answer.<Map<String, Object>>list("positions"))
                .singleElement()
                .satisfies(position ->
                        assertThat(position).containsEntry("side", "short").containsEntry("leverage", "10"));
    }

    @Test
    void aWholeAnswerAboutEverySymbolIsTakenPackedOrNot() {
        String rows = String.join(",", Collections.nCopies(716, EMPTY_ROW.formatted("X")));
        byte[] answered = ("[" + rows + "]").getBytes(UTF_8);
        assertThat(answered).hasSizeBetween(200_000, 1_000_000);

        Answer plain = api.post(POSITIONS, answered);
        Answer packed = api.post(POSITIONS, packed(answered), "Content-Encoding", "gzip");

        assertThat(plain.json()).containsEntry("emptyRows", 716);
        assertThat(packed.text()).isEqualTo(plain.text());
    }

    @Test
    void aTextOfOverAMebibyteIsRefused() {
        Answer answer = table(" ".repeat(1024 * 1024 + 1));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.string("detail")).contains("1 MiB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"serverTime\": 1720736417660}",
                "{\"code\": -2015, \"msg\": \"Invalid API-key\"}",
                "[1, 2]",
                "\"a word\"",
                "{\"data\": {\"data\": {\"data\": {\"data\": {\"data\": []}}}}}"
            })
    void jsonInNoKnownFormIsToldWhichAreKnown(String json) {
        Answer answer = api.post(POSITIONS, json);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json()).containsEntry("type", "/problems/positions-unreadable");
        assertThat(Api.errors(answer).toString()).contains("positionRisk", "ccxt", "table");
    }

    @Test
    void brokenJsonIsMalformedAndToldItsPlace() {
        Answer answer = api.post(POSITIONS, "[{\"symbol\": \"BTCUSDT\",\n \"positionAmt\": }]");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json()).containsEntry("type", "/problems/malformed-json");
        assertThat(answer.string("detail")).contains("line 2");
    }

    @Test
    void anotherMediaTypeIsRefusedWithTheTwoThatAreRead() {
        Answer answer = api.call(
                "POST",
                POSITIONS,
                api.request(POSITIONS, "Content-Type", "text/plain").POST(Api.body("Symbol,Size")));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.string("detail")).contains("application/json", "text/csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"symbol\": \"%s\", \"positionAmt\": \"1\"}]",
                "{\"apiKey\": \"%s\", \"positions\": [{\"symbol\": \"BTCUSDT\", \"positionAmt\": \"%1$s\"}]}",
                "{\"%s\": 1}",
                "[{\"symbol\": \"BTCUSDT\", \"positionAmt\": \"1\", \"entryPrice\": \"%s\", \"leverage\": \"%1$s\"}]",
                "[{\"symbol\": \"BTCUSDT\", \"positionAmt\": \"1\", \"positionSide\": \"%s\"}] %1$s",
                "curl -H 'X-MBX-APIKEY: %s' https://exchange.example/positionRisk?signature=%1$s",
                "Symbol,Size,Entry,Leverage\n%s,1,1,1\nBTCUSDT,%1$s,%1$s,%1$s,%1$s\n",
                "%s,Symbol,Size\n1,2,3"
            })
    void aSecretIsWarnedOfAndNeverEchoed(String text) {
        String sent = text.formatted(SECRET);

        for (Answer answer : List.of(api.post(POSITIONS, sent), table(sent))) {
            assertThat(answer.text().toLowerCase(Locale.ROOT))
                    .doesNotContain(SECRET.substring(0, 16).toLowerCase(Locale.ROOT));
            assertThat(answer.text()).contains("revoke it at the exchange");
        }
    }

    private Answer compare(Answer read, String wallet) {
        ObjectNode request = (ObjectNode) Positions.read("{}");
        request.put("wallet", wallet);
        request.set("positions", Positions.read(read.text()).get("positions"));
        return api.post(Api.COMPARISONS, request.toString());
    }

    private Answer table(String csv) {
        return api.call(
                "POST",
                POSITIONS,
                api.request(POSITIONS, "Content-Type", "text/csv; charset=utf-8")
                        .POST(BodyPublishers.ofString(csv)));
    }

    private static byte[] packed(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(plain);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return bytes.toByteArray();
    }
}

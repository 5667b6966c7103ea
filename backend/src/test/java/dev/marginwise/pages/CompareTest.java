package dev.marginwise.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SharedService
class CompareTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Caller caller;

    CompareTest(EmbeddedServer server) {
        this.caller = new Caller(server);
    }

    @Test
    void theWorkedPictureStandsThereToTheCent() {
        String page = caller.get("/compare").text();

        assertThat(page)
                .contains("54,216.87", "52,401.61", "40,401.61", "46,401.61", "51,204.82")
                .contains("54,000.00", "51,000.00", "52,000.00")
                .contains("−23.0\u00a0%", "2,309", "−9.6\u00a0%", "−16.3\u00a0%")
                .contains("1,200 at stake, 800 untouched", "2,000 at stake, nothing untouched");
    }

    @Test
    void theFormAloneMovesTheOthersPastTheCrossing() {
        Answer answer = post(with("others", "-25"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("With ETH at 2,250").contains("55,401.61");
    }

    @Test
    void aShortIsTheMirrorOfALong() {
        Map<String, String> form = worked();
        form.put("positions-0-side", "short");
        form.put("positions-1-side", "short");
        form.put("positions-0-stop", "63000");
        form.put("others", "20");

        assertThat(post(form).text()).contains("With ETH at 3,600").contains("cross liquidates first");
    }

    @Test
    void aLongAndAShortTogetherCarryEachOther() {
        assertThat(post(with("positions-0-side", "short")).text())
                .contains("No move of all prices together, up to a doubling, liquidates the cross account.");
    }

    @Test
    void everythingTypedComesBackWhenSomethingIsNotUnderstood() {
        Map<String, String> form = worked();
        form.put("positions-0-entry", "a lot");
        form.put("positions-1-symbol", "NOPEUSDT");
        form.put("wallet", "-5");

        Answer answer = post(form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("value=\"a lot\"", "value=\"-5\"", "value=\"57000\"")
                .contains("href=\"#positions-0-entry\"", "href=\"#positions-1-symbol\"", "href=\"#wallet\"")
                .doesNotContain("class=\"plot\"");
    }

    @ParameterizedTest
    @CsvSource({
        "２０００, ０．１, ６００００, １０",
        "'2,000', 0.1, '60,000', 10",
        "2000 USDT, 0.1 BTC, 60 000, 10x",
    })
    void numbersAreReadAsPeopleTypeThem(String wallet, String quantity, String entry, String leverage) {
        Map<String, String> form = worked();
        form.put("wallet", wallet);
        form.put("positions-0-quantity", quantity);
        form.put("positions-0-entry", entry);
        form.put("positions-0-leverage", leverage);

        Answer answer = post(form);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .contains("54,216.87", "52,401.61")
                .contains("value=\"" + wallet + "\"", "value=\"" + entry + "\"", "value=\"" + leverage + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/compare, '1,5', 'The decimal sign here is the point;'",
        "/zh/compare, '60.000,5', 小数点用英文句点",
        "/compare, 2000 EUR, 'Behind this number only USDT may stand, or nothing.'",
        "/zh/compare, 2000 EUR, 这个数字后面只能写 USDT"
    })
    void whatIsUnclearComesBackAsItWasTypedWithWhatToWrite(String path, String wallet, String told) {
        Answer answer = caller.post(path, FORM, body(with("wallet", wallet)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("value=\"" + wallet + "\"").contains(told);
    }

    @Test
    void aTextThatIsTooLongToBeKeptIsNeverReadInPart() {
        String wallet = "2" + " ".repeat(70) + "000";

        assertThat(post(with("wallet", wallet)).status()).isEqualTo(422);
    }

    @Test
    void aContractIsKnownUnderTheNameThatAnotherToolGivesIt() {
        String page = post(with("positions-0-symbol", "BTC/USDT:USDT")).text();

        assertThat(page).contains("54,216.87", "value=\"BTCUSDT\"").doesNotContain("BTC/USDT");
    }

    @Test
    void aContractThatIsNotKnownComesBackAsItCameWithItsOtherName() {
        assertThat(post(with("positions-1-symbol", "PEPEUSDT")).text())
                .contains("value=\"PEPEUSDT\"")
                .contains("1000 at a time, as 1000PEPEUSDT");
    }

    @Test
    void positionsAreAddedAndRemoved() {
        assertThat(post(with("do", "add")).text()).contains("name=\"positions-2-symbol\"");
        assertThat(post(with("do", "remove-0")).text())
                .contains("ETH long")
                .doesNotContain("positions-1-symbol", "BTC long");
    }

    @Test
    void oneLonelyPositionHasNoTwinPictureButAllItsFigures() {
        String page = post(with("do", "remove-1")).text();

        assertThat(page).contains("At these prices", "54,216.87").doesNotContain("id=\"picture\"");
    }

    @Test
    void noFormHoweverOddIsAnErrorOfOurs() {
        for (String body : new String[] {
            "",
            "positions-0-symbol=BTCUSDT",
            "wallet=1e999999999&positions-0-symbol=BTCUSDT",
            "wallet=1&wallet=2&about=99&others=abc&do=remove-77",
            "about=-1&others=-999&together=99999",
            "%E0%A4%A",
            "positions-0-symbol=" + "x".repeat(10_000)
        }) {
            Answer answer = caller.post("/compare", FORM, body);

            assertThat(answer.status()).as(body).isBetween(200, 499);
        }
    }

    @Test
    void extremeNumbersAreDrawnOrRefused() {
        for (String number : new String[] {"0.000000001", "999999999999", "1"}) {
            for (String field :
                    new String[] {"wallet", "positions-0-quantity", "positions-0-entry", "positions-1-leverage"}) {
                for (String others : new String[] {"-99", "0", "100"}) {
                    Map<String, String> form = worked();
                    form.put(field, number);
                    form.put("others", others);

                    Answer answer = post(form);

                    assertThat(answer.status()).as(field + " " + number).isIn(200, 422);
                    assertThat(answer.text()).doesNotContain("NaN", "Infinity");
                }
            }
        }
    }

    private static Map<String, String> worked() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("wallet", "2000");
        form.putAll(position(0, "BTCUSDT", "0.1", "60000"));
        form.put("positions-0-stop", "57000");
        form.putAll(position(1, "ETHUSDT", "2", "3000"));
        return form;
    }

    private static Map<String, String> position(int index, String symbol, String quantity, String entry) {
        String name = "positions-" + index + "-";
        return Map.of(
                name + "symbol", symbol,
                name + "side", "long",
                name + "quantity", quantity,
                name + "entry", entry,
                name + "leverage", "10");
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> form = worked();
        form.put(name, value);
        return form;
    }

    private Answer post(Map<String, String> form) {
        return caller.post("/compare", FORM, body(form));
    }

    private static String body(Map<String, String> form) {
        return WorkedForm.encoded(form);
    }
}

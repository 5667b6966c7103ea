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

/** Costs of holding and days that were, on the page, without a script. */
@SharedService
class CompareBesidesTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    /** Behind the words that the glossary explains. */
    private static final String FEES_LEFT_OUT = " are left out.";

    private static final String FUNDING_LEFT_OUT = " is left out. It moves";

    private final Caller caller;

    CompareBesidesTest(EmbeddedServer server) {
        this.caller = new Caller(server);
    }

    @Test
    void nothingOfItIsThereUntilItIsAskedFor() {
        String page = caller.get("/compare").text();

        assertThat(page)
                .contains("id=\"besides\"", "id=\"funding-intervalHours\"", "value=\"8\"")
                .doesNotContain("held-heading", "replay-heading", "class=\"band");
        assertThat(words(page)).contains(FEES_LEFT_OUT, FUNDING_LEFT_OUT);
    }

    @Test
    void aWeekOfTheWorkedPictureIsToldAndDrawn() {
        String page = post(Map.of(
                        "fees-taker",
                        "0.05",
                        "funding-rate",
                        "0.01 %",
                        "funding-intervalHours",
                        "8",
                        "funding-hours",
                        "168"))
                .text();

        assertThat(page)
                .contains("54,216.87 → 54,343.37", "40,401.61 → 40,654.62", "2,000 → 1,974.8", "1,200 → 1,174.8")
                .contains("In 168 hours funding is due 21 times, and 25.2 USDT are paid in all.")
                .contains(
                        "Closing BTC at its liquidation price would cost 2.71 USDT in isolated mode, 2.02 USDT in cross mode.")
                .contains("<rect class=\"band isolated\"", "<polygon class=\"band cross\"")
                .contains("The bands run from the liquidation prices of now to those after 168 hours.");
        assertThat(words(page)).contains("nobody knows the next rate").doesNotContain(FEES_LEFT_OUT, FUNDING_LEFT_OUT);
    }

    @Test
    void aNegativeRateIsReceivedByLongs() {
        assertThat(post(Map.of("funding-rate", "-0.01", "funding-intervalHours", "8", "funding-hours", "80"))
                        .text())
                .contains("12 USDT are received in all.", "In the wallets", "2,000 → 2,012");
    }

    @Test
    void fundingThatEndsAPositionIsSaid() {
        assertThat(post(Map.of("funding-rate", "5", "funding-intervalHours", "1", "funding-hours", "8784"))
                        .text())
                .contains("In isolated mode funding alone ends BTC long, ETH long.")
                .contains("In cross mode funding alone ends the whole account.")
                .contains("→ past", "2,000 → 0");
    }

    @Test
    void fundingThatIsHalfFilledInWaits() {
        Answer answer = post(Map.of("funding-rate", "0.01", "funding-intervalHours", "8"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .contains("Funding is reckoned once the rate and the time are both there.")
                .contains("value=\"0.01\"")
                .doesNotContain("held-heading");
    }

    @ParameterizedTest
    @CsvSource({
        "fees-taker, 11, A fee lies from 0 to 0.1",
        "fees-taker, a lot, Write a decimal number",
        "funding-rate, -6, A funding rate lies from -0.05",
        "funding-intervalHours, 0, a whole number of hours",
        "funding-intervalHours, '', This is required.",
        "funding-hours, 9000, from 0 to 8784",
        "replay, 2011-11-11, No figures are known for this day"
    })
    void whatIsWrongIsToldAtItsFieldAndNothingIsLost(String field, String typed, String told) {
        Map<String, String> besides = new LinkedHashMap<>(Map.of(
                "fees-taker", "0.05", "funding-rate", "0.01", "funding-intervalHours", "8", "funding-hours", "24"));
        besides.put(field, typed);

        Answer answer = post(besides);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("href=\"#" + field + "\"", told)
                .contains("value=\"60000\"", "value=\"57000\"");
        if (!field.equals("replay")) {
            assertThat(answer.text()).contains("name=\"" + field + "\" value=\"" + typed + "\"");
        }
    }

    @Test
    void aDayIsTriedWithItsSources() {
        String page = post(Map.of("replay", "2025-10-10")).text();

        assertThat(page)
                .contains("What would 10 October 2025 have done to these positions?")
                .contains("BTCUSDT, ETHUSDT would have been liquidated, and 800 USDT would have been left.")
                .contains("In this order the moves pass the lines", "46.34\u00a0%", "68.55\u00a0%")
                .contains("href=\"https://github.com/", "Stooq: 121,559.90 → 104,235.00")
                .contains("<option value=\"2025-10-10\" selected>")
                .contains("it is smoother", "nothing of days to come");
    }

    @Test
    void aDayIsTriedInChinese() {
        assertThat(caller.post("/zh/compare", FORM, form(Map.of("replay", "2024-08-05")))
                        .text())
                .contains("2024年8月5日会对这些仓位造成什么影响？", "逐仓模式下");
    }

    private static String words(String page) {
        return page.replaceAll("<[^>]+>", "");
    }

    private Answer post(Map<String, String> besides) {
        return caller.post("/compare", FORM, form(besides));
    }

    /** The worked picture with more fields. */
    private static String form(Map<String, String> besides) {
        Map<String, String> form = WorkedForm.fields();
        form.putAll(besides);
        return WorkedForm.encoded(form);
    }
}

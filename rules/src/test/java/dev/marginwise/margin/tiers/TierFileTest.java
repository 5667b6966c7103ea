package dev.marginwise.margin.tiers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.margin.tiers.ListedTiers.Form;
import dev.marginwise.margin.tiers.TierFault.Kind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TierFileTest {
    private static final LocalDate CHANGED = LocalDate.of(2026, 6, 2);
    private static final String BTC = """
            {"symbol":"BTCUSDT"%s,"brackets":[
            {"bracket":1,"initialLeverage":125,"notionalCap":50000,"notionalFloor":0,"maintMarginRatio":0.004,"cum":0.0},
            {"bracket":2,"initialLeverage":100,"notionalCap":250000,"notionalFloor":50000,"maintMarginRatio":0.005,"cum":50.0}]}""";

    /** With a symbol named in the request, the exchange answers one object instead of an array. */
    @ParameterizedTest
    @ValueSource(
            strings = {"%s", "[%s]", "{\"data\":[%s]}", "{\"code\":0,\"data\":%s}", "{\"result\":[%s]}", "\uFEFF[%s]"})
    void theExchangesAnswerIsReadInEachWrapping(String wrapping) {
        TierFileReading reading = read(wrapping.formatted(BTC.formatted("")));

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.source()).contains(TierSource.EXCHANGE);
        assertThat(reading.asOf()).contains(CHANGED);
        assertThat(tiers(reading, "BTCUSDT").get(1).cum()).isEqualByComparingTo("50");
        assertThat(tiers(reading, "BTCUSDT").get(1).maxLeverage()).hasValue(new BigDecimal("100"));
    }

    /** The account's own multiple of the usual amounts: without multiplying all three, margin would jump at the edges. */
    @ParameterizedTest
    @CsvSource({"1.50, 75000, 75", "\"4.0\", 200000, 200", "1, 50000, 50"})
    void aCoefficientOfTheAccountMultipliesEveryAmount(String coefficient, String floor, String cum) {
        TierFileReading reading = read(BTC.formatted(",\"notionalCoef\":" + coefficient));

        assertThat(reading.faults()).isEmpty();
        Tier second = tiers(reading, "BTCUSDT").get(1);
        assertThat(second.floor()).isEqualByComparingTo(floor);
        assertThat(second.cum()).isEqualByComparingTo(cum);
        assertThat(tiers(reading, "BTCUSDT").convex()).isTrue();
        assertThat(reading.multiplied()).hasSize(coefficient.equals("1") ? 0 : 1);
    }

    @Test
    void fieldsThatMeanNothingArePassedOverAndNamed() {
        TierFileReading reading = read("[" + BTC.formatted(",\"contractType\":\"PERPETUAL\"") + "]");

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.unknownFields()).containsExactly("contractType");
    }

    @Test
    void contractsInTheirCoinAreLeftOutByName() {
        TierFileReading reading = read("[" + BTC.formatted("") + ",{\"symbol\":\"BTCUSD_PERP\",\"brackets\":[]}]");

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.coinMargined()).containsExactly("BTCUSD_PERP");
        assertThat(reading.snapshot().orElseThrow().symbols()).containsExactly("BTCUSDT");
    }

    /** The exchange says so where the last tier has no end: the largest of its numbers. */
    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "9.223372036854776E18", "9223372036854775808"})
    void aCapAtTheEndOfNumbersIsRead(String end) {
        assertThat(read(BTC.formatted("").replace("250000", end)).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99", "9223372036854775807.5", "1e999999999", "100000000000000000000"})
    void aLongerNumberIsRefused(String number) {
        assertThat(read(BTC.formatted("").replace("250000", number)).faults())
                .extracting(TierFault::kind)
                .containsExactly(Kind.TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                              | UNKNOWN_FORM",
                "Tiers of today                                  | UNKNOWN_FORM",
                "{}                                              | UNKNOWN_FORM",
                "[]                                              | UNKNOWN_FORM",
                "{\"code\":-2015,\"msg\":\"Invalid API-key\"}    | UNKNOWN_FORM",
                "[{\"symbol\":\"BTCUSDT\"                        | NOT_JSON",
                "[{\"symbol\":1,\"symbol\":2}]                   | FIELD_TWICE",
                "# as of: 2026-03-19                             | NO_SYMBOLS",
                "# as of: yesterday                              | NO_SUCH_DATE",
                "symbol,floor,cap,max_leverage,mmr,cum           | NO_DATE",
            })
    void whatIsNoFileOfTiersIsToldInOneFault(String content, Kind kind) {
        TierFileReading reading = read(content);

        assertThat(reading.faults()).extracting(TierFault::kind).containsExactly(kind);
        assertThat(reading.snapshot()).isEmpty();
    }

    @Test
    void whatCannotEvenBeTextIsToldTo() {
        byte[] packed = ListedTiers.packed(BTC.formatted("").getBytes(UTF_8));
        byte[] torn = java.util.Arrays.copyOf(packed, packed.length / 2);

        assertThat(TierFile.read(torn, CHANGED).faults())
                .extracting(TierFault::kind)
                .containsExactly(Kind.BROKEN_GZIP);
        assertThat(TierFile.read("[\u00e4]".getBytes(StandardCharsets.ISO_8859_1), CHANGED)
                        .faults())
                .extracting(TierFault::kind)
                .containsExactly(Kind.NOT_UTF8);
    }

    /** A few kilobytes that unpack to gigabytes may not fill the heap. */
    @Test
    void aFileThatIsLargerThanAnyAnswerIsRefusedUnread() {
        byte[] large = new byte[TierFile.MOST_BYTES + 1];

        assertThat(TierFile.read(large, CHANGED).faults())
                .extracting(TierFault::kind)
                .containsExactly(Kind.TOO_LARGE);
        assertThat(TierFile.read(ListedTiers.packed(large), CHANGED).faults())
                .extracting(TierFault::kind)
                .containsExactly(Kind.TOO_LARGE);
    }

    @Test
    void aTableNamesItsDayAndTheOthersHaveTheDayOfTheirChange() {
        ListedTiers listed = ListedTiers.invented(1, 3, 12);

        assertThat(TierFile.read(listed.in(Form.TABLE), CHANGED).asOf()).contains(ListedTiers.DAY);
        assertThat(TierFile.read(listed.in(Form.CCXT), CHANGED).asOf()).contains(CHANGED);
    }

    private static Tiers tiers(TierFileReading reading, String symbol) {
        return reading.snapshot().orElseThrow().tiersOf(symbol).orElseThrow();
    }

    private static TierFileReading read(String content) {
        return TierFile.read(content.getBytes(UTF_8), CHANGED);
    }
}

package dev.marginwise.margin.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.marginwise.margin.tiers.TierSnapshot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An account as people type it into a form, and as programs send it. */
class TypedAccountTest {
    private static final AccountReader READER = new AccountReader(TierSnapshot.published());

    @ParameterizedTest
    @CsvSource({
        "２０００, ０．１, ６００００, １０",
        "'2,000', 0.1, '60,000', 10",
        "2 000, 0.1, 60 000, 10",
        "2000 USDT, 0.1 BTC, 60000 usdt, 10x",
        "'2,000.00 USDT', 0.1btc, '60,000 USDT', 10×",
        "2000, 0.1, 60000, 10"
    })
    void theWorkedExampleIsTheSameHoweverItIsTyped(String wallet, String quantity, String entry, String leverage) {
        Asked typed = new Asked(wallet)
                .open("BTCUSDT", "long", quantity, entry, leverage)
                .open("ETHUSDT", "long", "2", "3,000 USDT", "10 x");

        BigDecimal isolated = understood(typed)
                .compare()
                .positions()
                .get(0)
                .isolated()
                .price()
                .orElseThrow();

        assertThat(isolated.setScale(2, RoundingMode.HALF_EVEN)).isEqualTo("54216.87");
    }

    @ParameterizedTest
    @CsvSource({
        "entry, '60.000,5', POINT_UNCLEAR",
        "entry, '1,5', POINT_UNCLEAR",
        "entry, 60000 BTC, OTHER_UNIT",
        "entry, 10x, OTHER_UNIT",
        "quantity, 0.1 ETH, OTHER_UNIT",
        "quantity, 0.1 USDT, OTHER_UNIT",
        "leverage, 10 USDT, OTHER_UNIT",
        "stop, a lot, NOT_A_NUMBER",
        "mark, '-2,000', NOT_POSITIVE",
        "quantity, '', MISSING"
    })
    void whatIsUnclearIsRefusedByName(String field, String value, FigureProblem.Kind kind) {
        List<FigureProblem> problems = refused(Asked.workedPicture().with(0, field, value));

        assertThat(problems)
                .extracting(FigureProblem::pointer, FigureProblem::kind)
                .containsExactly(tuple("/positions/0/" + field, kind));
    }

    @Test
    void anotherUnitIsToldTheOneOfTheField() {
        assertThat(refused(Asked.workedPicture().with(0, "quantity", "0.1 ETH"))
                        .get(0)
                        .named())
                .containsExactly("BTC");
        assertThat(refused(Asked.workedPicture().with(0, "leverage", "10%"))
                        .get(0)
                        .named())
                .containsExactly("×");
    }

    /** What a contract of a thousand coins counts in is no word that could stand behind a number. */
    @Test
    void aContractOfManyCoinsIsToldNoUnit() {
        assertThat(refused(new Asked("2000").open("1000PEPEUSDT", "long", "5 PEPE", "0.01", "10")))
                .extracting(FigureProblem::kind)
                .containsExactly(FigureProblem.Kind.NOT_A_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"２０００", "2,000", "2 000", "2000 USDT"})
    void programsAreReadStrictly(String wallet) {
        assertThat(new Asked(wallet)
                        .open("BTCUSDT", "long", "0.1", "60000", "10")
                        .refusals())
                .containsExactly("/wallet NOT_A_NUMBER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"btcusdt", "BTC/USDT", "BTC/USDT:USDT", "BTC-USDT", "BTCUSDT.P", "BTCUSDTPERP"})
    void bothKnowAContractUnderItsOtherNames(String symbol) {
        Asked asked = new Asked("2000").open(symbol, "long", "0.1", "60000", "10");

        assertThat(asked.account().positions().get(0).symbol()).isEqualTo("BTCUSDT");
        assertThat(understood(asked.with("quantity", "0.1 BTC"))
                        .account()
                        .positions()
                        .get(0)
                        .symbol())
                .isEqualTo("BTCUSDT");
    }

    @Test
    void twoNamesOfOneContractShareOneMark() {
        Asked asked = new Asked("2000")
                .open("BTCUSDT", "long", "0.1", "60000", "10")
                .with("mark", "59000")
                .open("btc/usdt", "short", "0.1", "60000", "10");

        assertThat(asked.account().positions().get(1).mark()).isEqualByComparingTo("59000");
        assertThat(asked.with("mark", "58000").refusals()).containsExactly("/positions/1/mark MARKS_DIFFER");
    }

    @ParameterizedTest
    @CsvSource({
        "PEPEUSDT, MANY_COINS_AT_A_TIME",
        "BTC, COIN_ALONE",
        "BTCUSD_PERP, COIN_MARGINED",
        "BTCUSDT_260925, DATED_DELIVERY",
        "NOPE, UNKNOWN_SYMBOL"
    })
    void anUnknownContractIsToldForWhatItIs(String symbol, String kind) {
        Asked asked = new Asked("2000").open(symbol, "long", "1", "100", "10");

        assertThat(asked.refusals()).containsExactly("/positions/0/symbol " + kind);
    }

    @Test
    void tiersOfItsOwnDoNotMakeACoinMarginedContractOneInUsdt() {
        assertThat(new Asked("2000")
                        .open("BTCUSD_PERP", "long", "1", "100", "10")
                        .tier("0", "", "0.01", "0")
                        .refusals())
                .containsExactly("/positions/0/symbol COIN_MARGINED");
        assertThat(new Asked("2000")
                        .open("BTCUSDT_260925", "long", "1", "100", "10")
                        .tier("0", "", "0.01", "0")
                        .account()
                        .positions())
                .hasSize(1);
    }

    private static AccountReading.Understood understood(Asked typed) {
        return READER.readTyped(typed.request()).fold(understood -> understood, problems -> {
            throw new AssertionError(problems.toString());
        });
    }

    private static List<FigureProblem> refused(Asked typed) {
        return READER.readTyped(typed.request()).fold(understood -> List.of(), problems -> problems);
    }
}

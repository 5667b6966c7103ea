package dev.marginwise.margin.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.Position;
import dev.marginwise.margin.Shock;
import dev.marginwise.margin.tiers.Tiers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountReaderTest {

    @Test
    void whatIsNotGivenIsFilledIn() {
        AccountReading.Understood understood = Asked.workedPicture().understood();
        Position btc = understood.account().positions().get(0);

        assertThat(btc.mark()).isEqualByComparingTo("60000");
        assertThat(btc.isolatedWallet()).isEqualByComparingTo("600");
        assertThat(btc.stop()).isEmpty();
        assertThat(btc.tiers().inOrder()).hasSize(12);
        assertThat(understood.shock()).isEqualTo(Shock.USUAL);
        assertThat(understood.warnings()).isEmpty();
    }

    @Test
    void anIsolatedWalletReplacesInitialAndAddedMargin() {
        Position eth = Asked.workedPicture()
                .with("isolatedWallet", "650.50")
                .account()
                .positions()
                .get(1);

        assertThat(eth.isolatedWallet()).isEqualByComparingTo("650.5");
        assertThat(eth.initialMargin()).isEqualByComparingTo("600");
    }

    @ParameterizedTest
    @CsvSource({
        "quantity, 0, NOT_POSITIVE",
        "quantity, -1, NOT_POSITIVE",
        "entry, 0.000, NOT_POSITIVE",
        "entry, '60,000', NOT_A_NUMBER",
        "mark, NaN, NOT_A_NUMBER",
        "mark, -0, NOT_POSITIVE",
        "leverage, Infinity, NOT_A_NUMBER",
        "leverage, 1e999999999, TOO_LONG",
        "leverage, 1e99999999999999999999, TOO_LONG",
        "stop, 1e-999999999, TOO_LONG",
        "stop, 0x10, NOT_A_NUMBER",
        "addedMargin, -0.01, NEGATIVE",
        "isolatedWallet, 0, NOT_POSITIVE",
        "isolatedWallet, 1000000000000000, TOO_LONG",
        "isolatedWallet, 0.0000000000000000001, TOO_LONG",
        "quantity, ' ', MISSING",
        "symbol, '', MISSING",
        "symbol, NOPEUSDT, UNKNOWN_SYMBOL",
        "symbol, ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQ, SYMBOL_TOO_LONG",
        "side, Long, UNKNOWN_SIDE",
        "side, '', MISSING"
    })
    void aFigureThatIsNotUnderstoodIsRefusedAtItsPlace(String field, String value, String kind) {
        assertThat(Asked.workedPicture().with(field, value).refusals())
                .containsExactly("/positions/1/" + field + " " + kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"symbol", "side", "quantity", "entry", "leverage"})
    void aMissingFieldIsRefusedAtItsPlace(String field) {
        assertThat(Asked.workedPicture().without(field).refusals())
                .containsExactly("/positions/1/" + field + " MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000.00", "+2000", "2e3", "2000.", " 2000 ", "2000.000000000000000000000"})
    void aNumberMayBeWrittenInSeveralWays(String wallet) {
        Asked asked = new Asked(wallet).open("BTCUSDT", "long", ".1", "6E+4", "10");

        assertThat(asked.account().wallet()).isEqualByComparingTo("2000");
        assertThat(asked.account().positions().get(0).notional()).isEqualByComparingTo("6000");
    }

    @Test
    void everyProblemIsListedInTheOrderOfTheRequest() {
        Asked asked = new Asked("-1")
                .open("BTCUSDT", "up", "x", "60000", "10")
                .open("NOPE", "long", "1", "1", "0")
                .shock("0.3", "0.1", "202");

        assertThat(asked.refusals())
                .containsExactly(
                        "/wallet NOT_POSITIVE",
                        "/shock/steps STEPS_OUT_OF_RANGE",
                        "/positions/0/side UNKNOWN_SIDE",
                        "/positions/0/quantity NOT_A_NUMBER",
                        "/positions/1/leverage NOT_POSITIVE",
                        "/positions/1/symbol UNKNOWN_SYMBOL");
    }

    @Test
    void theIsolatedWalletAndAddedMarginExcludeEachOther() {
        assertThat(Asked.workedPicture()
                        .with("isolatedWallet", "600")
                        .with("addedMargin", "0")
                        .refusals())
                .containsExactly("/positions/1/isolatedWallet WALLET_AND_ADDED_MARGIN");
    }

    @ParameterizedTest
    @CsvSource({
        "-1.01, 0.3, 61, /shock/from MOVE_OUT_OF_RANGE",
        "-0.3, 100.01, 61, /shock/to MOVE_OUT_OF_RANGE",
        "0.1, 0.1, 61, /shock/to MOVES_OUT_OF_ORDER",
        "-0.3, 0.3, 1, /shock/steps STEPS_OUT_OF_RANGE",
        "-0.3, 0.3, 202, /shock/steps STEPS_OUT_OF_RANGE",
        "-0.3, 0.3, 10.5, /shock/steps STEPS_OUT_OF_RANGE",
        "-0.3, 0.3, 1e14, /shock/steps STEPS_OUT_OF_RANGE",
        "-0.3, 0.3, many, /shock/steps NOT_A_NUMBER"
    })
    void aShockOutOfRangeIsRefused(String from, String to, String steps, String refusal) {
        assertThat(Asked.workedPicture().shock(from, to, steps).refusals()).containsExactly(refusal);
    }

    @Test
    void eachFigureOfAShockMayBeLeftOut() {
        assertThat(Asked.workedPicture().shock("-0.5", "", " ").understood().shock())
                .isEqualTo(new Shock(new BigDecimal("-0.5"), Shock.USUAL.to(), 61));
    }

    @Test
    void fiftyPositionsAndTwoHundredAndOneStepsAreTheMost() {
        Asked asked = new Asked("100000").shock("-1", "100", "201");
        for (int count = 0; count < 50; count++) {
            asked.open("BTCUSDT", count % 2 == 0 ? "long" : "short", "0.1", "60000", "10");
        }

        assertThat(asked.compare().curve()).hasSize(201);
        assertThat(asked.open("BTCUSDT", "long", "0.1", "60000", "10").refusals())
                .containsExactly("/positions TOO_MANY_POSITIONS");
        assertThat(new Asked("1").refusals()).containsExactly("/positions NO_POSITIONS");
    }

    @Test
    void tiersOfTheRequestStandInForAnUnknownSymbol() {
        Account account = unknown()
                .tier("0", "50000", "0.004", "0")
                .tier("50000", "", "0.005", "7")
                .account();

        Tiers tiers = account.positions().get(0).tiers();
        assertThat(tiers.inOrder()).hasSize(2);
        assertThat(tiers.inOrder().get(1).cum()).isEqualByComparingTo("7");
        assertThat(tiers.inOrder().get(1).maxLeverage()).isEqualTo(Optional.empty());
    }

    @Test
    void tiersMustFollowEachOtherFromZero() {
        assertThat(unknown().noTiers().refusals()).containsExactly("/positions/0/tiers NO_TIERS");
        assertThat(unknown().tier("1", "2", "0", "0").refusals())
                .containsExactly("/positions/0/tiers/0/floor TIERS_NOT_FROM_ZERO");
        assertThat(unknown().tier("0", "2", "0", "0").tier("3", "4", "0", "0").refusals())
                .containsExactly("/positions/0/tiers/1/floor TIER_NOT_FOLLOWING");
        assertThat(unknown().tier("0", "2", "0", "0").tier("2", "1", "0", "0").refusals())
                .containsExactly("/positions/0/tiers/1/cap TIER_EMPTY");
        assertThat(unknown().tier("0", "", "0", "0").tier("2", "3", "0", "0").refusals())
                .containsExactly("/positions/0/tiers/0/cap MISSING");
        assertThat(unknown().tier("0", "2", "1", "0").refusals())
                .containsExactly("/positions/0/tiers/0/mmr RATE_OUT_OF_RANGE");
        assertThat(unknown().tier("0", "2", "0", "x").refusals())
                .containsExactly("/positions/0/tiers/0/cum NOT_A_NUMBER");
        Asked many = unknown();
        for (int floor = 0; floor < 51; floor++) {
            many.tier(Integer.toString(floor), Integer.toString(floor + 1), "0", "0");
        }
        assertThat(many.refusals()).containsExactly("/positions/0/tiers TOO_MANY_TIERS");
    }

    @Test
    void anUnknownSymbolIsToldTheKnownOnes() {
        List<FigureProblem> problems = unknown().read().fold(understood -> List.of(), refused -> refused);

        assertThat(problems.get(0).allowed()).hasSize(10).startsWith("BTCUSDT", "ETHUSDT");
        assertThat(problems.get(0).kind().id()).isEqualTo("unknown-symbol");
    }

    private static Asked unknown() {
        return new Asked("2000").open("NOPE", "long", "1", "100", "10");
    }
}

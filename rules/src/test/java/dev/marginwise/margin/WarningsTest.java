package dev.marginwise.margin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.margin.reading.Asked;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a live account can show is told, and worked out all the same. */
class WarningsTest {

    @Test
    void aHealthyAccountHasNone() {
        assertThat(Asked.workedPicture().with("stop", "2800").warnings()).isEmpty();
    }

    @Test
    void leverageAboveTheLimitOfTheTier() {
        assertThat(leveraged("150").warnings()).isEmpty();
        assertThat(leveraged("151").warnings()).containsExactly("/positions/0/leverage LEVERAGE_ABOVE_LIMIT");
        // 6 BTC fall into the second tier: at most 100×
        assertThat(leveraged("101").with("quantity", "6").warnings())
                .containsExactly("/positions/0/leverage LEVERAGE_ABOVE_LIMIT");
    }

    @Test
    void aPositionBeyondTheHighestTier() {
        Asked asked = new Asked("9000000000").open("BTCUSDT", "short", "40000", "60000", "1");

        assertThat(asked.warnings()).containsExactly("/positions/0/quantity NOTIONAL_ABOVE_TIERS");
        assertThat(asked.compare().positions().get(0).isolated().price()).isPresent();
    }

    @Test
    void aWalletSmallerThanTheMarginsInUse() {
        Comparison compared = new Asked("1000")
                .open("BTCUSDT", "long", "0.1", "60000", "10")
                .open("ETHUSDT", "long", "2", "3000", "10")
                .compare();

        assertThat(compared.warnings()).hasSize(1);
        assertThat(compared.warnings().get(0).pointer()).isEqualTo("/wallet");
        assertThat(compared.warnings().get(0).kind()).isEqualTo(Warning.Kind.WALLET_BELOW_MARGINS);
        assertThat(compared.isolated().atStake()).isEqualByComparingTo("1200");
        assertThat(compared.isolated().untouched()).isEqualByComparingTo("0");
        assertThat(compared.cross().atStake()).isEqualByComparingTo("1000");
    }

    /** Three times 200/3: each share of the wallet is rounded, and together they are not more than the wallet. */
    @Test
    void aWalletWhollyInUseIsNotTooSmall() {
        Asked asked = new Asked("200");
        for (String symbol : List.of("BTCUSDT", "ETHUSDT", "BNBUSDT")) {
            asked.open(symbol, "long", "1", "200", "3");
        }

        assertThat(asked.warnings()).isEmpty();
    }

    @Test
    void aStopBeyondLiquidationModeByMode() {
        assertThat(Asked.workedPicture().with(0, "stop", "54217").warnings()).isEmpty();
        assertThat(Asked.workedPicture().with(0, "stop", "54216").warnings())
                .containsExactly("/positions/0/stop STOP_BEYOND_ISOLATED_LIQUIDATION");
        assertThat(Asked.workedPicture().with(0, "stop", "40401").warnings())
                .containsExactly(
                        "/positions/0/stop STOP_BEYOND_ISOLATED_LIQUIDATION",
                        "/positions/0/stop STOP_BEYOND_CROSS_LIQUIDATION");
        assertThat(shorted().with("stop", "65737").warnings()).isEmpty();
        assertThat(shorted().with("stop", "65738").warnings())
                .containsExactly("/positions/0/stop STOP_BEYOND_ISOLATED_LIQUIDATION");
    }

    /** Neither a stop that protects a gain nor one out of reach of a short is beyond it. */
    @Test
    void aStopOnTheOtherSideOfTheMarkIsNotBeyondLiquidation() {
        assertThat(Asked.workedPicture().with(0, "stop", "90000").warnings()).isEmpty();
        assertThat(shorted().with("stop", "1").warnings()).isEmpty();
    }

    @Test
    void alreadyPastLiquidationModeByMode() {
        assertThat(Asked.workedPicture().with(0, "mark", "54217").warnings()).isEmpty();
        assertThat(Asked.workedPicture().with(0, "mark", "54216").warnings())
                .containsExactly("/positions/0 PAST_ISOLATED_LIQUIDATION");
        assertThat(Asked.workedPicture()
                        .with(0, "mark", "40401")
                        .with(0, "stop", "59000")
                        .warnings())
                .containsExactly(
                        "/wallet PAST_CROSS_LIQUIDATION",
                        "/positions/0 PAST_ISOLATED_LIQUIDATION",
                        "/positions/0/stop STOP_BEYOND_ISOLATED_LIQUIDATION",
                        "/positions/0/stop STOP_BEYOND_CROSS_LIQUIDATION");
    }

    @Test
    void pastLiquidationThereIsNoDistanceLeftAndEveryMoveComesTooLate() {
        Comparison compared = Asked.workedPicture().with(0, "mark", "30000").compare();
        PositionComparison btc = compared.positions().get(0);

        assertThat(btc.isolated().distance().orElseThrow()).isEqualByComparingTo("0");
        assertThat(btc.isolated().marginRatio()).isEmpty();
        assertThat(btc.nearer()).isEqualTo(Nearer.EQUAL);
        assertThat(btc.isolated().price().orElseThrow())
                .isGreaterThan(btc.position().mark());
        assertThat(compared.isolated().marginRatio()).isEmpty();
        assertThat(compared.curve()).allSatisfy(point -> {
            assertThat(point.crossLiquidated()).isTrue();
            assertThat(point.crossEquity()).isEqualByComparingTo("0");
            assertThat(point.isolatedLiquidated()).contains("BTCUSDT");
        });
    }

    @Test
    void outOfReachMeansNoPriceAndNoDistance() {
        Comparison compared = new Asked("6000")
                .open("BTCUSDT", "long", "0.1", "60000", "1")
                .with("stop", "1")
                .compare();
        PositionComparison btc = compared.positions().get(0);

        assertThat(btc.isolated().price()).isEmpty();
        assertThat(btc.isolated().distance()).isEmpty();
        assertThat(btc.isolated().bankruptcy()).isEmpty();
        assertThat(btc.cross().price()).isEmpty();
        assertThat(btc.nearer()).isEqualTo(Nearer.NEITHER);
        assertThat(btc.isolated().stopBeyondLiquidation()).isFalse();
        assertThat(compared.crossEndurance().nearest()).isEmpty();
    }

    private static Asked leveraged(String leverage) {
        return new Asked("60000").open("BTCUSDT", "long", "0.1", "60000", leverage);
    }

    private static Asked shorted() {
        return new Asked("2000").open("BTCUSDT", "short", "0.1", "60000", "10");
    }
}

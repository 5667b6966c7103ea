package dev.marginwise.margin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.margin.reading.Asked;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The worked picture of the domain, to the cent: wallet 2,000, long 0.1 BTC at 60,000 and long 2 ETH at 3,000, 10× each. */
class WorkedPictureTest {
    private static final int BTC = 0;

    @Test
    void isolatedBtcStakesItsMargin() {
        Liquidation isolated = btc(Asked.workedPicture()).isolated();

        assertThat(cents(isolated.price())).isEqualTo("54216.87");
        assertThat(cents(isolated.bankruptcy())).isEqualTo("54000.00");
        assertThat(isolated.atStake()).isEqualByComparingTo("600");
    }

    @Test
    void addedMarginMovesItAwayAndIsAtStakeToo() {
        Liquidation isolated =
                btc(Asked.workedPicture().with(BTC, "addedMargin", "300")).isolated();

        assertThat(cents(isolated.price())).isEqualTo("51204.82");
        assertThat(cents(isolated.bankruptcy())).isEqualTo("51000.00");
        assertThat(isolated.atStake()).isEqualByComparingTo("900");
    }

    @Test
    void crossBtcComesCloserAsEthFalls() {
        assertThat(crossBtcWithEthAt("3000")).isEqualTo("40401.61 ISOLATED");
        assertThat(crossBtcWithEthAt("2700")).isEqualTo("46401.61 ISOLATED");
        assertThat(crossBtcWithEthAt("2400")).isEqualTo("52401.61 ISOLATED");
        assertThat(crossBtcWithEthAt("2300")).isEqualTo("54401.61 CROSS");
    }

    @Test
    void crossStakesTheWholeWallet() {
        Comparison compared = Asked.workedPicture().compare();

        assertThat(compared.isolated().atStake()).isEqualByComparingTo("1200");
        assertThat(compared.isolated().untouched()).isEqualByComparingTo("800");
        assertThat(compared.isolated().marginRatio().orElseThrow()).isEqualByComparingTo("0.04");
        assertThat(compared.cross().atStake()).isEqualByComparingTo("2000");
        assertThat(compared.cross().untouched()).isEqualByComparingTo("0");
        assertThat(compared.cross().marginRatio().orElseThrow()).isEqualByComparingTo("0.024");
    }

    @Test
    void fallingTogetherIsolatedGoesFirstAndKeepsTheRest() {
        Comparison compared = Asked.workedPicture().compare();

        compared.positions().forEach(position -> {
            assertThat(perMille(position.isolatedEndurance().down())).isEqualTo("-9.6");
            assertThat(position.isolatedEndurance().up()).isEmpty();
        });
        assertThat(perMille(compared.crossEndurance().down())).isEqualTo("-16.3");
        assertThat(compared.crossEndurance().up()).isEmpty();

        assertThat(after(compared, "-0.09")).isEqualTo("920 920 [] false");
        assertThat(after(compared, "-0.1")).isEqualTo("800 800 [BTCUSDT, ETHUSDT] false");
        assertThat(after(compared, "-0.16")).isEqualTo("800 80 [BTCUSDT, ETHUSDT] false");
        assertThat(after(compared, "-0.17")).isEqualTo("800 0 [BTCUSDT, ETHUSDT] true");
    }

    @Test
    void crossAndIsolatedChangePlacesWhereEthHasLostAlmostAQuarter() {
        OtherPrices others = OtherPrices.around(
                Asked.workedPicture().account(), BTC, new Shock(new BigDecimal("-0.3"), new BigDecimal("0.1"), 41));

        assertThat(others.crossings()).hasSize(1);
        OtherPrices.Crossing crossing = others.crossings().get(0);
        assertThat(perMille(Optional.of(crossing.move()))).isEqualTo("-23.0");
        assertThat(crossing.below()).isEqualTo(Nearer.CROSS);
        assertThat(crossing.above()).isEqualTo(Nearer.ISOLATED);
        OtherPrices.Point twentyDown = others.points().get(10);
        assertThat(twentyDown.move()).isEqualByComparingTo("-0.2");
        assertThat(twentyDown.othersProfit()).isEqualByComparingTo("-1200");
        assertThat(cents(twentyDown.crossPrice())).isEqualTo("52401.61");
        assertThat(cents(twentyDown.crossBankruptcy())).isEqualTo("52000.00");
        assertThat(perMille(others.isolatedOthers().get(0).isolated().down())).isEqualTo("-9.6");
    }

    private static String crossBtcWithEthAt(String mark) {
        PositionComparison btc = btc(Asked.workedPicture().with("mark", mark));
        return cents(btc.cross().price()) + " " + btc.nearer();
    }

    private static PositionComparison btc(Asked asked) {
        return asked.compare().positions().get(BTC);
    }

    private static String after(Comparison compared, String move) {
        CurvePoint point = compared.curve().stream()
                .filter(candidate -> candidate.move().compareTo(new BigDecimal(move)) == 0)
                .findFirst()
                .orElseThrow();
        return plain(point.isolatedEquity()) + " " + plain(point.crossEquity()) + " " + point.isolatedLiquidated() + " "
                + point.crossLiquidated();
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static String cents(Optional<BigDecimal> price) {
        return price.orElseThrow().setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String perMille(Optional<BigDecimal> move) {
        return move.orElseThrow()
                .movePointRight(2)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}

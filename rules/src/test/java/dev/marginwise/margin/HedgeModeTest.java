package dev.marginwise.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marginwise.margin.reading.Asked;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Both legs of one symbol: one price for both in cross mode, each its own in isolated mode. */
class HedgeModeTest {

    @Test
    void isolatedLegsHaveTheirOwnPricesAndCrossLegsShareOne() {
        Comparison compared = legs("0.05", "500").compare();

        assertPrice(compared.positions().get(0).isolated(), "45180.72");
        assertPrice(compared.positions().get(1).isolated(), "56972.11");
        // (500 − 0.1·50,000 + 0.05·52,000) / (0.15·0.004 − 0.05), by the exchange's formula
        assertPrice(compared.positions().get(0).cross(), "38461.54");
        assertThat(compared.positions().get(1).cross().price())
                .isEqualTo(compared.positions().get(0).cross().price());
        assertThat(compared.positions().get(1).cross().bankruptcy())
                .isEqualTo(compared.positions().get(0).cross().bankruptcy());
    }

    /** Net long 0.0003 of 0.2 coins: maintenance margin grows faster than profit, so only a rise liquidates. */
    @Test
    void nearlyBalancedLegsAreLiquidatedByARiseAlthoughTheyAreNetLong() {
        Liquidation cross = legs("0.0997", "500").compare().positions().get(0).cross();

        // (500 − 5,000 + 0.0997·52,000) / (0.1997·0.004 − 0.0003)
        assertPrice(cross, "1372093.02");
    }

    @Test
    void ofTwoPricesTheOneNearestTheMarkIsGiven() {
        assertPrice(twoPrices("20").compare().positions().get(0).cross(), "10.00");
        assertPrice(twoPrices("180").compare().positions().get(0).cross(), "212.50");
    }

    /** 2 long, 1 short at 50; up to 100 no maintenance margin, beyond it 60 % of what exceeds 100 coins' worth. */
    private static Asked twoPrices(String mark) {
        return new Asked("40")
                .open("X", "long", "2", "50", "1")
                .tier("0", "200", "0", "0")
                .tier("200", "", "0.6", "120")
                .with("mark", mark)
                .open("X", "short", "1", "50", "1")
                .tier("0", "100", "0", "0")
                .tier("100", "", "0.6", "60");
    }

    @Test
    void legsThatCancelOutHaveNoBankruptcyPrice() {
        Liquidation cross = legs("0.1", "500").compare().positions().get(0).cross();

        assertThat(cross.bankruptcy()).isEmpty();
        // 500 + 200 = 0.2·0.004·P
        assertPrice(cross, "875000.00");
    }

    @Test
    void aMarkGivenForOneLegCountsForTheOther() {
        Account account = legs("0.05", "500").with(0, "mark", "51000").account();

        assertThat(account.positions().get(1).mark()).isEqualByComparingTo("51000");
        assertThat(legs("0.05", "1000").with(0, "mark", "51000").warnings()).isEmpty();
    }

    @Test
    void aMarkThatHadToBeAssumedIsToldAndTwoMarksAreRefused() {
        assertThat(legs("0.05", "1000").warnings()).containsExactly("/positions/1/mark MARK_ASSUMED");
        assertThat(legs("0.05", "500")
                        .with(0, "mark", "50000")
                        .with(1, "mark", "50001")
                        .refusals())
                .containsExactly("/positions/1/mark MARKS_DIFFER");
    }

    @Test
    void aSecondPositionOfOneSideIsTold() {
        assertThat(Asked.workedPicture()
                        .open("BTCUSDT", "long", "0.01", "60000", "10")
                        .warnings())
                .containsExactly("/positions/2 SAME_SIDE_TWICE");
    }

    /** The published hedge example: long 0.1 at 50,000 and a short at 52,000, 10× each, rate 0.4 %. */
    private static Asked legs(String shortQuantity, String wallet) {
        return new Asked(wallet)
                .open("X", "long", "0.1", "50000", "10")
                .tier("0", "", "0.004", "0")
                .with("isolatedWallet", "500")
                .open("X", "short", shortQuantity, "52000", "10")
                .tier("0", "", "0.004", "0");
    }

    private static void assertPrice(Liquidation liquidation, String price) {
        assertThat(liquidation.price().orElseThrow()).isCloseTo(new BigDecimal(price), within(new BigDecimal("0.005")));
    }
}

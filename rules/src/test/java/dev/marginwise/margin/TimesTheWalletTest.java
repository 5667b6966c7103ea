package dev.marginwise.margin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.margin.reading.Asked;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What the texts say of positions that are several times the wallet: the whole of it on cross, the margins on isolated. */
class TimesTheWalletTest {

    @Test
    void atFiveTimesAMoveOfAFifthAgainstEverythingTakesTheWholeWalletOnCrossOnly() {
        CurvePoint fifth = after(
                new Asked("1000")
                        .open("BTCUSDT", "long", "0.05", "50000", "10")
                        .open("ETHUSDT", "long", "1", "2500", "10"),
                "-0.2");

        assertThat(fifth.crossEquity()).isEqualByComparingTo("0");
        assertThat(fifth.isolatedEquity()).isEqualByComparingTo("500");
    }

    @Test
    void atTenTimesAMoveOfATenthDoes() {
        CurvePoint tenth = after(
                new Asked("1000")
                        .open("BTCUSDT", "long", "0.1", "50000", "20")
                        .open("ETHUSDT", "long", "2", "2500", "20"),
                "-0.1");

        assertThat(tenth.crossEquity()).isEqualByComparingTo("0");
        assertThat(tenth.isolatedEquity()).isEqualByComparingTo("500");
    }

    @Test
    void aSinglePositionBearsABiggerMoveOnCrossAndLosesMoreThanItsMargin() {
        Comparison one =
                new Asked("1000").open("BTCUSDT", "long", "0.05", "50000", "10").compare();

        assertThat(one.positions().get(0).nearer()).isEqualTo(Nearer.ISOLATED);
        assertThat(one.isolated().atStake()).isEqualByComparingTo("250");
        assertThat(one.cross().atStake()).isEqualByComparingTo("1000");
    }

    private static CurvePoint after(Asked asked, String move) {
        return asked.shock(move, "0", "2").compare().curve().stream()
                .filter(point -> point.move().compareTo(new BigDecimal(move)) == 0)
                .findFirst()
                .orElseThrow();
    }
}

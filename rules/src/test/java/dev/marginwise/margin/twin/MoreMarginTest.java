package dev.marginwise.margin.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.Comparison;
import dev.marginwise.margin.Position;
import dev.marginwise.margin.Shock;
import dev.marginwise.margin.reading.Asked;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoreMarginTest {

    @Test
    void halfOfWhatOpeningTookMovesLiquidationAway() {
        Position btc = Asked.workedPicture().account().positions().get(0);

        MoreMargin more = MoreMargin.half(btc);

        assertThat(more.added()).isEqualByComparingTo("300");
        assertThat(more.isolated().price().orElseThrow().setScale(2, RoundingMode.HALF_EVEN))
                .isEqualTo("51204.82");
        assertThat(more.isolated().atStake()).isEqualByComparingTo("900");
    }

    @Test
    void itIsRoundedUpToWholeUsdt() {
        Position small = new Asked("2000")
                .open("BTCUSDT", "long", "0.0001", "60000", "20")
                .account()
                .positions()
                .get(0);

        assertThat(MoreMargin.half(small).added()).isEqualByComparingTo("1");
    }

    @Test
    void itIsTheIsolatedSideOfAComparison() {
        Position btc = Asked.workedPicture().account().positions().get(0);
        Position more = btc.withAdded(MoreMargin.half(btc).added());

        assertThat(MoreMargin.half(btc).isolated())
                .isEqualTo(Comparison.of(new Account(more.isolatedWallet(), List.of(more)), Shock.USUAL)
                        .positions()
                        .get(0)
                        .isolated());
    }
}

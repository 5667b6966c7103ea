package dev.marginwise.margin.tiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TierFileTest {
    private static final String TOP = "# as of: 2026-03-19\nsymbol,floor,cap,max_leverage,mmr,cum\n";

    @Test
    void theSnapshotHoldsTenSymbolsOfOneDay() {
        TierSnapshot snapshot = TierSnapshot.published();

        assertThat(snapshot.asOf()).isEqualTo(LocalDate.of(2026, 3, 19));
        assertThat(snapshot.symbols())
                .hasSize(10)
                .startsWith("BTCUSDT", "ETHUSDT")
                .contains("1000PEPEUSDT");
        assertThat(snapshot.tiersOf("NOPE")).isEmpty();
    }

    /** The exchange's own rule: {@code cumₙ = floorₙ·(MMRₙ − MMRₙ₋₁) + cumₙ₋₁}. */
    @Test
    void itsMaintenanceMarginHasNoJumpAndItsRateNeverFalls() {
        assertThat(TierSnapshot.published().bySymbol()).allSatisfy((symbol, tiers) -> {
            assertThat(tiers.convex()).isTrue();
            assertThat(tiers.get(0).cum()).isZero();
        });
    }

    @Test
    void aCapBelongsToTheTierThatItEnds() {
        Tiers tiers = TierSnapshot.published().tiersOf("BTCUSDT").orElseThrow();

        assertThat(tiers.at(new BigDecimal("300000")).rate()).isEqualByComparingTo("0.004");
        assertThat(tiers.at(new BigDecimal("300000.01")).rate()).isEqualByComparingTo("0.005");
        assertThat(tiers.maintenance(new BigDecimal("400000"))).isEqualByComparingTo("1700");
    }

    @Test
    void aBrokenFileIsToldWithItsLine() {
        assertThatThrownBy(() -> TierFile.parse("tiers.csv", TOP + "X,0,10,1,0.1,0\nX,11,12,1,0.2,0\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("tiers.csv:4: tier 2 does not start where the one before ends");
        assertThatThrownBy(() -> TierFile.parse("tiers.csv", TOP + "X,0,10,1,0.1\n"))
                .hasMessageStartingWith("tiers.csv:3: a tier has the columns");
        assertThatThrownBy(() -> TierFile.parse("tiers.csv", "X,0,10,1,0.1,0\n"))
                .hasMessage("tiers.csv needs a line '# as of: date'");
        assertThatThrownBy(() -> TierFile.read("/margin/nowhere.csv")).hasMessage("/margin/nowhere.csv is missing");
    }
}

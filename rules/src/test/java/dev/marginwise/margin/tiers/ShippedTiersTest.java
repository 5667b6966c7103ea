package dev.marginwise.margin.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ShippedTiersTest {
    @Test
    void theSnapshotHoldsTenSymbolsOfOneDay() {
        TierSnapshot snapshot = TierSnapshot.published();

        assertThat(snapshot.asOf()).isEqualTo(LocalDate.of(2026, 3, 19));
        assertThat(snapshot.source()).isEqualTo(TierSource.SHIPPED);
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
}

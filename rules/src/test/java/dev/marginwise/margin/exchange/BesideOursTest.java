package dev.marginwise.margin.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.Comparison;
import dev.marginwise.margin.Position;
import dev.marginwise.margin.PositionComparison;
import dev.marginwise.margin.Shock;
import dev.marginwise.margin.Side;
import dev.marginwise.margin.tiers.TierSnapshot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BesideOursTest {
    private static final BigDecimal ENTRY = new BigDecimal("60000");
    private static final BigDecimal MARK = new BigDecimal("60500");

    @Test
    void theExchangesPriceIsLaidBesideThatOfItsMode() {
        BesideOurs isolated = new BesideOurs(figures(MarginMode.ISOLATED, "54217"), ours("2000"));
        BesideOurs cross = new BesideOurs(figures(MarginMode.CROSS, "54217"), ours("2000"));

        assertThat(isolated.liquidationDifference().orElseThrow())
                .isBetween(new BigDecimal("0.13"), new BigDecimal("0.14"));
        assertThat(cross.liquidationDifference().orElseThrow()).isGreaterThan(new BigDecimal("10000"));
        assertThat(isolated.agree()).isTrue();
        assertThat(cross.agree()).isFalse();
    }

    @Test
    void profitIsWorkedOutAtTheMarkPrice() {
        BesideOurs beside = new BesideOurs(
                new ExchangeFigures(Optional.empty(), Optional.empty(), Optional.of(new BigDecimal("49.5"))),
                ours("2000"));

        assertThat(beside.profitDifference().orElseThrow()).isEqualByComparingTo("-0.5");
        assertThat(beside.ofTheirMode()).isEmpty();
    }

    @Test
    void noPriceOnBothSidesIsAgreement() {
        BesideOurs both = new BesideOurs(figures(MarginMode.CROSS, "0"), ours("100000"));
        BesideOurs oneAlone = new BesideOurs(figures(MarginMode.ISOLATED, "0"), ours("100000"));

        assertThat(both.agree()).isTrue();
        assertThat(oneAlone.agree()).isFalse();
        assertThat(oneAlone.liquidationDifference()).isEmpty();
    }

    private static ExchangeFigures figures(MarginMode mode, String liquidation) {
        return new ExchangeFigures(
                Optional.of(mode), Optional.of(ShownPrice.of(new BigDecimal(liquidation))), Optional.empty());
    }

    /** A long of 0.1 BTC with 600 USDT behind it. */
    private static PositionComparison ours(String wallet) {
        Position position = new Position(
                "BTCUSDT",
                Side.LONG,
                new BigDecimal("0.1"),
                ENTRY,
                MARK,
                BigDecimal.TEN,
                new BigDecimal("600"),
                Optional.empty(),
                TierSnapshot.published().tiersOf("BTCUSDT").orElseThrow());
        Account account = new Account(new BigDecimal(wallet), List.of(position));
        return Comparison.of(account, Shock.USUAL).positions().get(0);
    }
}

package dev.marginwise.margin.exchange;

import dev.marginwise.margin.Liquidation;
import dev.marginwise.margin.PositionComparison;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The exchange's figures of a position beside ours, in the mode that the exchange holds it in.
 *
 * @param ours the position in both modes
 */
public record BesideOurs(ExchangeFigures theirs, PositionComparison ours) {
    /** Nearer than this share of the price two liquidation prices are the same: the exchange's has been rounded. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.00001");

    /** Our liquidation in the exchange's mode; empty when that mode is not told. */
    public Optional<Liquidation> ofTheirMode() {
        return theirs.mode().map(mode -> mode == MarginMode.ISOLATED ? ours.isolated() : ours.cross());
    }

    /** Their liquidation price less ours; empty unless both of them have one. */
    public Optional<BigDecimal> liquidationDifference() {
        return theirs.liquidation()
                .flatMap(ShownPrice::price)
                .flatMap(price -> ofTheirMode().flatMap(Liquidation::price).map(price::subtract));
    }

    /** Their unrealised profit less ours; empty when theirs is not told. */
    public Optional<BigDecimal> profitDifference() {
        return theirs.profit().map(profit -> profit.subtract(ours.position().profit()));
    }

    /** True when both of them tell the same liquidation price, but for rounding, or that there is none. */
    public boolean agree() {
        Optional<BigDecimal> shown = theirs.liquidation().flatMap(ShownPrice::price);
        Optional<BigDecimal> own = ofTheirMode().flatMap(Liquidation::price);
        if (shown.isEmpty() || own.isEmpty()) {
            return shown.equals(own);
        }
        BigDecimal apart = shown.get().subtract(own.get()).abs();
        return apart.compareTo(own.get().multiply(ROUNDING)) <= 0;
    }
}

package dev.marginwise.margin.holding;

import dev.marginwise.margin.Liquidation;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Where one mode stands after the time held, all prices at their marks.
 *
 * @param wallet USDT left after funding, never negative: the isolated wallet, or the whole one
 * @param liquidation empty when funding has eaten that wallet, so that liquidation comes at once
 * @param closingFee of closing at the liquidation price of now, USDT; empty when no price liquidates,
 *     or liquidation has begun already
 */
public record Held(BigDecimal wallet, Optional<Liquidation> liquidation, Optional<BigDecimal> closingFee) {

    /** True when liquidation has begun at the mark prices, or nothing is left. */
    public boolean over() {
        return liquidation.map(Liquidation::past).orElse(true);
    }

    /** The liquidation price after the time held; empty when no price liquidates, and when it is {@link #over}. */
    public Optional<BigDecimal> price() {
        return over() ? Optional.empty() : liquidation.flatMap(Liquidation::price);
    }
}

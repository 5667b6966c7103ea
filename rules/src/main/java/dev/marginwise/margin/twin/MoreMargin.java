package dev.marginwise.margin.twin;

import dev.marginwise.margin.Liquidation;
import dev.marginwise.margin.Position;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What margin that is added to an isolated position changes.
 *
 * @param added USDT
 */
public record MoreMargin(BigDecimal added, Liquidation isolated) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** With half as much again as opening it took, rounded up to whole USDT. */
    public static MoreMargin half(Position position) {
        BigDecimal added = position.initialMargin().divide(TWO).setScale(0, RoundingMode.CEILING);
        return new MoreMargin(added, position.withAdded(added).isolatedLiquidation());
    }
}

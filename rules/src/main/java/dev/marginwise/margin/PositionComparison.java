package dev.marginwise.margin;

import java.math.BigDecimal;

/**
 * One position in both modes.
 *
 * @param initialMargin USDT that opening it took
 * @param isolatedEndurance how far its own price can move until it is liquidated in isolated mode
 */
public record PositionComparison(
        Position position,
        BigDecimal initialMargin,
        Liquidation isolated,
        Liquidation cross,
        Nearer nearer,
        MoveToLiquidation isolatedEndurance) {}

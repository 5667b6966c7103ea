package dev.marginwise.margin;

import java.math.BigDecimal;
import java.util.List;

/**
 * The account after all prices moved straight from their marks by the same fraction.
 *
 * @param move a fraction of the mark price
 * @param isolatedEquity USDT in isolated mode: wallet and unrealised profit, without what was liquidated on the way
 * @param crossEquity USDT in cross mode, 0 once liquidated
 * @param isolatedLiquidated symbols of the positions liquidated on the way, each once, in the order of the account
 * @param crossLiquidated true when the account was liquidated on the way
 */
public record CurvePoint(
        BigDecimal move,
        BigDecimal isolatedEquity,
        BigDecimal crossEquity,
        List<String> isolatedLiquidated,
        boolean crossLiquidated) {

    public CurvePoint {
        isolatedLiquidated = List.copyOf(isolatedLiquidated);
    }
}

package dev.marginwise.margin.statement;

import dev.marginwise.margin.Side;
import dev.marginwise.margin.exchange.ExchangeFigures;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A position as a text states it, in the figures that a comparison asks for. All amounts are positive.
 *
 * @param row where it stands in the text, from 1
 * @param symbol in the exchange's own spelling
 * @param isolatedWallet what stands behind it alone; empty in cross mode
 */
public record StatedPosition(
        int row,
        String symbol,
        Side side,
        BigDecimal quantity,
        BigDecimal entry,
        Optional<BigDecimal> mark,
        BigDecimal leverage,
        Optional<BigDecimal> isolatedWallet,
        ExchangeFigures exchange) {

    /** The same at another mark price. */
    StatedPosition at(BigDecimal price) {
        return new StatedPosition(
                row, symbol, side, quantity, entry, Optional.of(price), leverage, isolatedWallet, exchange);
    }
}

package dev.marginwise.margin;

import dev.marginwise.margin.number.Figure;
import dev.marginwise.margin.tiers.Tiers;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * An open position, or one leg of it in hedge mode.
 *
 * @param quantity of the coin, positive whatever the side
 * @param entry price in USDT at which it was opened
 * @param mark price in USDT now; it triggers liquidation, not the last price
 * @param leverage as chosen, 10 for 10×
 * @param isolatedWallet USDT that stand behind it in isolated mode: initial margin and what was added
 * @param stop price in USDT of the stop-loss, if one is set
 */
public record Position(
        String symbol,
        Side side,
        BigDecimal quantity,
        BigDecimal entry,
        BigDecimal mark,
        BigDecimal leverage,
        BigDecimal isolatedWallet,
        Optional<BigDecimal> stop,
        Tiers tiers) {

    /** @throws IllegalArgumentException for an amount that is not positive or has more than 160 digits */
    public Position {
        Figure.requirePositive(quantity, "quantity");
        Figure.requirePositive(entry, "entry");
        Figure.requirePositive(mark, "mark");
        Figure.requirePositive(leverage, "leverage");
        Figure.requirePositive(isolatedWallet, "isolated wallet");
        stop.ifPresent(price -> Figure.requirePositive(price, "stop"));
    }

    /** {@code Q·EP / leverage}, in USDT, to 34 digits, rounded down. */
    public static BigDecimal initialMargin(BigDecimal quantity, BigDecimal entry, BigDecimal leverage) {
        return quantity.multiply(entry).divide(leverage, Figure.ROUNDED_DOWN);
    }

    /** {@code Q·EP / leverage}, in USDT; what the exchange sets aside when the position is opened. */
    public BigDecimal initialMargin() {
        return initialMargin(quantity, entry, leverage);
    }

    /** Size at the mark price, USDT. */
    public BigDecimal notional() {
        return quantity.multiply(mark);
    }

    /** Size at the entry price, USDT. */
    public BigDecimal entryNotional() {
        return quantity.multiply(entry);
    }

    /** Unrealised profit in USDT at the mark price; negative for a loss. */
    public BigDecimal profit() {
        return profitAt(mark);
    }

    /** Profit in USDT were it closed at this price; negative for a loss. */
    public BigDecimal profitAt(BigDecimal price) {
        return side.of(quantity.multiply(price.subtract(entry)));
    }

    /** The price in USDT after a move, a fraction of the mark price. */
    public BigDecimal priceAfter(BigDecimal move) {
        return mark.multiply(move.add(BigDecimal.ONE));
    }

    /** The same with so many USDT more in its isolated wallet. */
    public Position withAdded(BigDecimal margin) {
        return new Position(symbol, side, quantity, entry, mark, leverage, isolatedWallet.add(margin), stop, tiers);
    }

    /** Where isolated mode liquidates it: whatever else the account holds, only its own wallet stands behind it. */
    public Liquidation isolatedLiquidation() {
        return new IsolatedMargin(this).liquidation();
    }

    /** Maintenance margin in USDT at the mark price. */
    public BigDecimal maintenance() {
        return tiers.maintenance(notional());
    }

    /** The quantity with the sign of the side. */
    BigDecimal signedQuantity() {
        return side.of(quantity);
    }
}

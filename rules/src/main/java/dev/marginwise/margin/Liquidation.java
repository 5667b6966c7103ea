package dev.marginwise.margin;

import dev.marginwise.margin.number.Figure;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Where one mode liquidates a position, and what can be lost there. Prices and amounts in USDT, to 34 digits, not
 * rounded for readers.
 *
 * @param price liquidation price; empty when no positive price liquidates. Of two in hedge mode, the one nearest the mark.
 *     When liquidation has begun already, the nearest price at which it would end
 * @param bankruptcy price at which nothing is left; empty when that is no positive price
 * @param distance from the mark price to the liquidation price, a fraction of the mark price, never negative; 0 when
 *     liquidation has begun already, empty when there is no liquidation price
 * @param atStake the most that can be lost: the isolated wallet, or the whole cross wallet
 * @param marginRatio maintenance margin over equity, a fraction, liquidation at 1; empty when no equity is left
 * @param past true when liquidation has begun at the mark price already
 * @param stopBeyondLiquidation true when a stop is set and the price meets liquidation on its way there, or both at once
 */
public record Liquidation(
        Optional<BigDecimal> price,
        Optional<BigDecimal> bankruptcy,
        Optional<BigDecimal> distance,
        BigDecimal atStake,
        Optional<BigDecimal> marginRatio,
        boolean past,
        boolean stopBeyondLiquidation) {

    static Liquidation of(
            Position position,
            PriceHeadroom headroom,
            Optional<BigDecimal> bankruptcy,
            BigDecimal atStake,
            Optional<BigDecimal> marginRatio) {
        Optional<BigDecimal> price = headroom.liquidationPrice();
        boolean past = headroom.isPast();
        return new Liquidation(
                price,
                bankruptcy,
                distance(price, position.mark(), past),
                atStake,
                marginRatio,
                past,
                stopsTooLate(position, price, past));
    }

    static Optional<BigDecimal> distance(Optional<BigDecimal> price, BigDecimal mark, boolean past) {
        return past
                ? Optional.of(BigDecimal.ZERO)
                : price.map(found -> Figure.quotient(found.subtract(mark).abs(), mark));
    }

    /** {@code MM / equity}; nothing to divide by once equity is gone. */
    static Optional<BigDecimal> marginRatio(BigDecimal maintenance, BigDecimal equity) {
        return equity.signum() <= 0 ? Optional.empty() : Optional.of(Figure.quotient(maintenance, equity));
    }

    private static boolean stopsTooLate(Position position, Optional<BigDecimal> price, boolean past) {
        if (position.stop().isEmpty() || price.isEmpty()) {
            return past && position.stop().isPresent();
        }
        BigDecimal toStop = position.stop().get().subtract(position.mark());
        BigDecimal toLiquidation = price.get().subtract(position.mark());
        boolean sameWay = toStop.signum() == toLiquidation.signum();
        return past || (sameWay && toStop.abs().compareTo(toLiquidation.abs()) >= 0);
    }
}

package dev.marginwise.margin.tiers;

import dev.marginwise.margin.number.Figure;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One tier of maintenance margin: {@code notional · rate − cum} for a notional above {@code floor} up to {@code cap}.
 *
 * @param floor notional from, USDT, not negative
 * @param cap notional up to, USDT, above the floor; empty when the tier never ends
 * @param rate maintenance margin rate, a fraction, from 0 to below 1 ({@code mmr} on the wire)
 * @param cum maintenance amount in USDT, taken as given
 * @param maxLeverage the highest leverage allowed, when known
 */
public record Tier(
        BigDecimal floor, Optional<BigDecimal> cap, BigDecimal rate, BigDecimal cum, Optional<BigDecimal> maxLeverage) {

    /** @throws IllegalArgumentException for a rate outside 0 to 1, a negative floor, or a cap not above the floor */
    public Tier {
        Figure.requireBounded(floor);
        cap.ifPresent(Figure::requireBounded);
        Figure.requireBounded(rate);
        Figure.requireBounded(cum);
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("a maintenance margin rate lies from 0 to below 1, not at " + rate);
        }
        if (floor.signum() < 0 || cap.filter(end -> end.compareTo(floor) <= 0).isPresent()) {
            throw new IllegalArgumentException("a tier cannot reach from " + floor + " to " + cap);
        }
    }

    /** Maintenance margin in USDT of a notional that falls into this tier. */
    BigDecimal maintenance(BigDecimal notional) {
        return notional.multiply(rate).subtract(cum);
    }
}

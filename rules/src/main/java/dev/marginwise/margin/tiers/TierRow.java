package dev.marginwise.margin.tiers;

import dev.marginwise.margin.tiers.TierFault.Place;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A tier as a file lists it, every figure read and none compared with another yet.
 *
 * @param number its place among the tiers of its symbol, from 1
 * @param line on which it begins, from 1
 */
record TierRow(
        String symbol,
        int number,
        int line,
        BigDecimal floor,
        BigDecimal cap,
        BigDecimal maxLeverage,
        BigDecimal rate,
        BigDecimal cum) {

    Place place() {
        return new Place(Optional.of(symbol), OptionalInt.of(number), OptionalInt.of(line));
    }

    /** The same with every amount of money multiplied, so that maintenance margin stays without a jump at the edges. */
    TierRow times(BigDecimal coefficient) {
        return new TierRow(
                symbol,
                number,
                line,
                floor.multiply(coefficient),
                cap.multiply(coefficient),
                maxLeverage,
                rate,
                cum.multiply(coefficient));
    }

    Tier tier() {
        return new Tier(floor, Optional.of(cap), rate, cum, Optional.of(maxLeverage));
    }
}

package dev.marginwise.margin.replay;

import dev.marginwise.margin.number.Figure;
import java.math.BigDecimal;

/**
 * A coin on one day as one source has it.
 *
 * @param venue whose prices they are, as people call it
 * @param open the price at which the day begins
 * @param extreme the lowest price of a day that fell, the highest of one that rose
 * @param address where the source can be read
 */
public record Candle(String venue, BigDecimal open, BigDecimal extreme, String address) {
    public Candle {
        Figure.requirePositive(open, "open");
        Figure.requirePositive(extreme, "extreme");
    }

    /** From the open to the extreme, a fraction of the open, to 34 digits. */
    public BigDecimal move() {
        return Figure.quotient(extreme.subtract(open), open);
    }
}

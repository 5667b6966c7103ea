package dev.marginwise.margin;

import dev.marginwise.margin.number.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Moves of prices to look at, evenly spaced.
 *
 * @param from the lowest move, a fraction of the mark price, at least −1
 * @param to the highest move, above {@code from}, at most 100
 * @param steps how many moves, both ends included, 2 to 201
 */
public record Shock(BigDecimal from, BigDecimal to, int steps) {
    public static final int FEWEST_STEPS = 2;
    public static final int MOST_STEPS = 201;

    public static final BigDecimal LOWEST = BigDecimal.ONE.negate();
    public static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    /** From −30 % to +30 %, each per cent: what is looked at unless asked otherwise. */
    public static final Shock USUAL = new Shock(new BigDecimal("-0.3"), new BigDecimal("0.3"), 61);

    /** Twelve decimals separate any 201 moves, and keep those in between short. */
    private static final int DECIMALS = 12;

    /** @throws IllegalArgumentException for moves out of range or out of order, or a number of steps out of range */
    public Shock {
        Figure.requireBounded(from);
        Figure.requireBounded(to);
        if (from.compareTo(LOWEST) < 0 || to.compareTo(HIGHEST) > 0 || from.compareTo(to) >= 0) {
            throw new IllegalArgumentException("moves from " + from + " to " + to);
        }
        if (steps < FEWEST_STEPS || steps > MOST_STEPS) {
            throw new IllegalArgumentException(steps + " steps");
        }
    }

    /** Lowest first; both ends exactly, those in between to twelve decimals. */
    public List<BigDecimal> moves() {
        BigDecimal width = to.subtract(from);
        BigDecimal last = BigDecimal.valueOf(steps - 1L);
        return IntStream.range(0, steps)
                .mapToObj(step -> step == steps - 1 ? to : step == 0 ? from : between(width, step, last))
                .toList();
    }

    private BigDecimal between(BigDecimal width, int step, BigDecimal last) {
        return from.add(width.multiply(BigDecimal.valueOf(step))
                .divide(last, DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros());
    }
}

package dev.marginwise.margin.holding;

import dev.marginwise.margin.number.Figure;
import java.math.BigDecimal;

/**
 * A funding rate that is thought to stay, and how long.
 *
 * @param rate of each payment, a fraction of the notional, −0.05 to 0.05; longs pay shorts when it is positive
 * @param intervalHours between two payments, 1 to 24
 * @param hours how long the positions are held, 0 to 8784 (366 days)
 */
public record Funding(BigDecimal rate, int intervalHours, BigDecimal hours) {
    public static final BigDecimal HIGHEST_RATE = new BigDecimal("0.05");
    public static final int LONGEST_INTERVAL = 24;
    public static final int MOST_HOURS = 366 * 24;

    /** @throws IllegalArgumentException for a figure out of its range */
    public Funding {
        if (Figure.requireBounded(rate).abs().compareTo(HIGHEST_RATE) > 0) {
            throw new IllegalArgumentException("a funding rate of " + rate);
        }
        if (intervalHours < 1 || intervalHours > LONGEST_INTERVAL) {
            throw new IllegalArgumentException("payments every " + intervalHours + " hours");
        }
        if (Figure.requireBounded(hours).signum() < 0 || hours.compareTo(BigDecimal.valueOf(MOST_HOURS)) > 0) {
            throw new IllegalArgumentException(hours + " hours");
        }
    }

    /**
     * How often it is paid: once for each whole interval. The exchange settles at fixed hours of the day, so that one more
     * can fall into the same time, and without a whole interval one instead of none.
     */
    public int payments() {
        return hours.divideToIntegralValue(BigDecimal.valueOf(intervalHours)).intValueExact();
    }

    /** All payments together, a fraction of the notional; negative when longs receive. */
    BigDecimal whole() {
        return rate.multiply(BigDecimal.valueOf(payments()));
    }
}

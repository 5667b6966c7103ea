package dev.marginwise.questionnaire;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A range of numbers. A lower bound may belong to the range ({@code from}) or not ({@code above}); an upper bound always
 * belongs to it. A missing bound leaves that side open.
 */
public record Interval(Optional<BigDecimal> lower, boolean lowerIncluded, Optional<BigDecimal> upper) {

    /** The range from {@code lower}, which belongs to it, up to and including {@code upper}. */
    public static Interval closed(BigDecimal lower, BigDecimal upper) {
        return new Interval(Optional.of(lower), true, Optional.of(upper));
    }

    /** True when the number lies in the range; the scale of the number does not matter (2 and 2.00 are the same). */
    public boolean contains(BigDecimal number) {
        if (lower.isPresent()) {
            int side = number.compareTo(lower.get());
            if (side < 0 || (side == 0 && !lowerIncluded)) {
                return false;
            }
        }
        return upper.isEmpty() || number.compareTo(upper.get()) <= 0;
    }
}

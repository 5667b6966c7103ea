package dev.marginwise.margin;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How far prices can move until liquidation, as fractions of the mark price.
 *
 * @param down the move at which a fall ends in liquidation, from above −1 to 0; empty when no fall does
 * @param up the move at which a rise ends in liquidation, 0 or more; empty when no rise does
 */
public record MoveToLiquidation(Optional<BigDecimal> down, Optional<BigDecimal> up) {
    /** Liquidation has begun already. */
    static final MoveToLiquidation OVER =
            new MoveToLiquidation(Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.ZERO));

    /** True when liquidation has begun at the mark price already, so that every move comes too late. */
    public boolean over() {
        return endsBy(BigDecimal.ZERO);
    }

    /** True when a straight move from the mark price to here meets liquidation on its way. */
    public boolean endsBy(BigDecimal move) {
        return (down.isPresent()
                        && (move.compareTo(down.get()) <= 0 || down.get().signum() == 0))
                || (up.isPresent() && (move.compareTo(up.get()) >= 0 || up.get().signum() == 0));
    }

    /** The shorter way; the one down when both are equally far, empty when there is none. */
    public Optional<BigDecimal> nearest() {
        if (down.isEmpty() || up.isEmpty()) {
            return down.or(() -> up);
        }
        return down.get().abs().compareTo(up.get()) <= 0 ? down : up;
    }
}

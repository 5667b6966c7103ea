package dev.marginwise.margin.statement;

import dev.marginwise.margin.number.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Figures that a text does not tell and that follow from others it tells, as exactly as those were rounded. */
final class Worked {
    private Worked() {}

    /** A figure as a text tells it, and by how much it may have been rounded. */
    record Told(BigDecimal figure, BigDecimal rounding) {
        Told abs() {
            return new Told(figure.abs(), rounding);
        }
    }

    /** Price of one coin; empty when it would be longer than what a comparison reads, or not above 0. */
    static Optional<BigDecimal> price(Told worth, BigDecimal quantity) {
        return shortest(Figure.quotient(worth.figure(), quantity), Figure.quotient(worth.rounding(), quantity));
    }

    /** Notional over initial margin. The exchange's leverage is a whole number, and comes out as one. */
    static Optional<BigDecimal> leverage(Told notional, Told margin) {
        if (notional.figure().signum() <= 0 || margin.figure().signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal leverage = Figure.quotient(notional.figure(), margin.figure());
        BigDecimal share = Figure.quotient(notional.rounding(), notional.figure())
                .add(Figure.quotient(margin.rounding(), margin.figure()));
        return shortest(leverage, leverage.multiply(share));
    }

    /** The number of fewest decimals that is nearer than so much. */
    private static Optional<BigDecimal> shortest(BigDecimal number, BigDecimal nearer) {
        for (int scale = 0; scale < Figure.DIGITS_AFTER_POINT; scale++) {
            BigDecimal rounded = number.setScale(scale, RoundingMode.HALF_EVEN);
            if (rounded.signum() > 0 && rounded.subtract(number).abs().compareTo(nearer) < 0) {
                return withinBounds(rounded);
            }
        }
        return withinBounds(number.setScale(Figure.DIGITS_AFTER_POINT, RoundingMode.HALF_EVEN));
    }

    private static Optional<BigDecimal> withinBounds(BigDecimal number) {
        return Optional.of(number)
                .filter(figure -> figure.signum() > 0 && Figure.isShort(figure.toPlainString()))
                .map(figure -> Figure.of(figure.toPlainString()));
    }
}

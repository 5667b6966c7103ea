package dev.marginwise.margin.statement;

import dev.marginwise.margin.number.Figure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.IntStream;

/** Figures that a text does not tell and that follow from others it tells, as exactly as those were rounded. */
final class Worked {
    /** So many decimals may tell no more than how others were rounded. */
    private static final int NOISE = 3;

    /** How far a figure may be off need not be known exactly. */
    private static final MathContext ROUGHLY = new MathContext(3, RoundingMode.DOWN);

    private Worked() {}

    /** A figure as a text tells it, and by how much it may have been rounded. */
    record Told(BigDecimal figure, BigDecimal rounding) {
        Told abs() {
            return new Told(figure.abs(), rounding);
        }
    }

    /** Price of one coin; empty when it would be longer than what a comparison reads, or not above 0. */
    static Optional<BigDecimal> price(Told worth, BigDecimal quantity) {
        return shortest(quotient(worth.figure(), quantity), worth.rounding().divide(quantity, ROUGHLY));
    }

    /** Notional over initial margin. The exchange's leverage is a whole number, and comes out as one. */
    static Optional<BigDecimal> leverage(Told notional, Told margin) {
        if (notional.figure().signum() <= 0 || margin.figure().signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal leverage = quotient(notional.figure(), margin.figure());
        BigDecimal share = notional.rounding()
                .divide(notional.figure(), ROUGHLY)
                .add(margin.rounding().divide(margin.figure(), ROUGHLY));
        return shortest(leverage, leverage.multiply(share));
    }

    /** To more decimals than are kept; a fixed number of them, so that no zeros are divided off. */
    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, Figure.DIGITS_AFTER_POINT + NOISE, RoundingMode.HALF_EVEN);
    }

    /** A whole number that is nearer than so much; else one of few decimals. */
    private static Optional<BigDecimal> shortest(BigDecimal number, BigDecimal nearer) {
        // from this many decimals on every rounding is near enough
        int enough = 1 - (nearer.precision() - nearer.scale());
        int most = nearer.signum() == 0
                ? Figure.DIGITS_AFTER_POINT
                : Math.min(Math.max(enough, 0), Figure.DIGITS_AFTER_POINT);
        return IntStream.concat(IntStream.of(0), IntStream.rangeClosed(Math.max(1, most - NOISE), most))
                .mapToObj(scale -> number.setScale(scale, RoundingMode.HALF_EVEN))
                .filter(rounded -> isNear(rounded, number, nearer))
                .findFirst()
                .or(() -> Optional.of(number.setScale(most, RoundingMode.HALF_EVEN)))
                .flatMap(Worked::withinBounds);
    }

    private static boolean isNear(BigDecimal rounded, BigDecimal number, BigDecimal nearer) {
        return rounded.signum() > 0 && rounded.subtract(number).abs().compareTo(nearer) < 0;
    }

    private static Optional<BigDecimal> withinBounds(BigDecimal number) {
        return Optional.of(number)
                .filter(figure -> figure.signum() > 0 && Figure.isShort(figure.toPlainString()))
                .map(figure -> Figure.of(figure.toPlainString()));
    }
}

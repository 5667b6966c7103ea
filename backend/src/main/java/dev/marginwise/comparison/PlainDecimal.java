package dev.marginwise.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How decimals read on the wire: digits and a point, no exponent, no zeros at the end, rounded half to even. */
final class PlainDecimal {
    static final String PATTERN = "^-?(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?$";

    private static final int DECIMALS = 8;
    private static final int DECIMALS_OF_A_REQUEST = 18;

    private PlainDecimal() {}

    /** An amount of money, or a fraction, to 8 decimals. */
    static String of(BigDecimal figure) {
        return rounded(figure, DECIMALS);
    }

    /**
     * A price, to 8 decimals; one below 0.1 to 8 significant digits, for there are coins that cost a hundred
     * millionth. No finer than the prices of a request.
     */
    static String price(BigDecimal price) {
        int zerosAfterPoint = price.scale() - price.precision();
        return rounded(price, Math.min(DECIMALS + Math.max(zerosAfterPoint, 0), DECIMALS_OF_A_REQUEST));
    }

    private static String rounded(BigDecimal figure, int decimals) {
        return figure.setScale(decimals, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}

package dev.marginwise.margin.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * What counts as a number here. The limits keep every sum, product and quotient short: decimals are otherwise unbounded,
 * and adding 1 to {@code 1e999999999} would write out a billion digits.
 */
public final class Figure {
    /** Quotients keep 34 digits; sums and products are exact. */
    static final MathContext PRECISION = MathContext.DECIMAL128;

    /** For margins: shares of a wallet, each rounded, must never add up to more than the wallet. */
    public static final MathContext ROUNDED_DOWN = new MathContext(PRECISION.getPrecision(), RoundingMode.DOWN);

    /** The most digits of a number that is short, on either side of its point. */
    public static final int DIGITS_BEFORE_POINT = 15;

    public static final int DIGITS_AFTER_POINT = 18;

    private static final int LONGEST = 64;
    private static final int BOUND = 160;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE]([+-]?\\d+))?");

    private Figure() {}

    /**
     * True for a decimal, with or without an exponent; not for {@code 1,000} or {@code NaN}. A text of over 64 characters
     * is not looked through, since it is too long either way.
     */
    public static boolean isNumber(String text) {
        return text.length() > LONGEST || NUMBER.matcher(text).matches();
    }

    /** True when a text that {@link #isNumber is a number} keeps within the limits on digits. */
    public static boolean isShort(String text) {
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (text.length() > LONGEST || (exponent >= 0 && text.length() - exponent > 5)) {
            return false;
        }
        BigDecimal plain = new BigDecimal(text).stripTrailingZeros();
        return plain.precision() - plain.scale() <= DIGITS_BEFORE_POINT && plain.scale() <= DIGITS_AFTER_POINT;
    }

    /** The value of a text that {@link #isShort is short}: no trailing zeros behind the point, and no exponent. */
    public static BigDecimal of(String text) {
        BigDecimal plain = new BigDecimal(text).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /**
     * The number, if it is short enough to be reckoned with.
     *
     * @throws IllegalArgumentException for a number so long that arithmetic with it would not end soon
     */
    public static BigDecimal requireBounded(BigDecimal number) {
        if (number.precision() > BOUND || Math.abs((long) number.scale()) > BOUND) {
            throw new IllegalArgumentException("a number has too many digits");
        }
        return number;
    }

    /**
     * The number, if it is above zero.
     *
     * @throws IllegalArgumentException for a number that is too long, zero or negative
     */
    public static BigDecimal requirePositive(BigDecimal number, String name) {
        if (requireBounded(number).signum() <= 0) {
            throw new IllegalArgumentException(name + " must be positive, not " + number);
        }
        return number;
    }

    /** To 34 digits, rounded half to even. */
    public static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, PRECISION);
    }
}

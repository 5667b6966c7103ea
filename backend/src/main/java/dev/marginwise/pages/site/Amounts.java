package dev.marginwise.pages.site;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Prices, amounts and moves as the pages show them in one language, rounded half up. Thread-safe. */
public record Amounts(Locale locale) {
    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_UP);

    /** A price with two decimals; one below 1 with four digits. */
    public String price(BigDecimal price) {
        return price.abs().compareTo(BigDecimal.ONE) < 0
                ? format("0.############", price.round(FOUR_DIGITS))
                : format("#,##0.00", price);
    }

    /** USDT or a quantity: no more decimals than it has, and at most two unless it is below 1. */
    public String amount(BigDecimal amount) {
        return amount.abs().compareTo(BigDecimal.ONE) < 0
                ? format("0.############", amount.round(FOUR_DIGITS))
                : format("#,##0.##", amount);
    }

    /** An amount that is only near: whole from 100 on. */
    public String about(BigDecimal amount) {
        return amount.abs().compareTo(BigDecimal.valueOf(100)) < 0 ? amount(amount) : format("#,##0", amount);
    }

    /** A fraction as per cent, with its sign and a true minus: {@code −20 %}. */
    public String move(BigDecimal fraction) {
        return move(fraction, "0.#");
    }

    /** The same with one decimal always: {@code −23.0 %}. */
    public String exactMove(BigDecimal fraction) {
        return move(fraction, "0.0");
    }

    private String move(BigDecimal fraction, String pattern) {
        BigDecimal percent = fraction.movePointRight(2);
        String figure = format(pattern, percent.abs());
        boolean none = new BigDecimal(percent.toPlainString())
                        .setScale(1, RoundingMode.HALF_UP)
                        .signum()
                == 0;
        return (none ? "" : percent.signum() < 0 ? "\u2212" : "+") + figure + "\u00a0%";
    }

    /** For an axis: {@code 55k}, {@code 1.25M}, {@code 0.8}. */
    public String tick(BigDecimal price) {
        if (price.abs().compareTo(BigDecimal.valueOf(1_000_000)) >= 0) {
            return format("#,##0.####", price.movePointLeft(6)) + "M";
        }
        return price.abs().compareTo(BigDecimal.valueOf(10_000)) >= 0
                ? format("0.###", price.movePointLeft(3)) + "k"
                : format("0.########", price);
    }

    private String format(String pattern, BigDecimal value) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}

package dev.marginwise.margin.statement;

import dev.marginwise.margin.number.TypedNumber;
import dev.marginwise.margin.number.TypedNumber.Fault;
import dev.marginwise.margin.number.TypedNumber.Unread;
import dev.marginwise.margin.number.Unit;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How the numbers of one text are written. A table is written by one program: a figure that can be read in one way only
 * tells how to read {@code 12,345}, which alone could be twelve thousand or a little over twelve.
 */
enum Numerals {
    /** 60,000.5 */
    POINT,
    /** 60.000,5 */
    COMMA,
    /** Some figures are written in one way, some in the other, or none tells. */
    UNCLEAR;

    private static final String SIGN = "[+-]?";
    private static final String BEHIND = "[^0-9.,]*";

    /** Groups by point, or a comma that parts no group of three from another. */
    private static final Pattern ONLY_COMMA = Pattern.compile(SIGN
            + "(?:\\d{1,3}(?:\\.\\d{3})+,\\d*|\\d{1,3}(?:\\.\\d{3}){2,}|0,\\d*|\\d+,(?:\\d{0,2}|\\d{4,})|\\d{4,},\\d*)"
            + BEHIND);

    private static final Pattern ONLY_POINT = Pattern.compile(SIGN
            + "(?:\\d{1,3}(?:,\\d{3})+\\.\\d*|\\d{1,3}(?:,\\d{3}){2,}|0?\\.\\d*|\\d+\\.(?:\\d{0,2}|\\d{4,})|\\d{4,}\\.\\d*)"
            + BEHIND);

    /** One sign before three digits: a group or decimals. */
    private static final Pattern EITHER = Pattern.compile(SIGN + "[1-9]\\d{0,2}[.,]\\d{3}" + BEHIND);

    private static final Pattern SIGNS = Pattern.compile("[.,]");

    /**
     * @param figures all figures of a table
     * @param commaApart true where a comma parts cells, so that its program hardly writes decimals with one
     */
    static Numerals of(List<String> figures, boolean commaApart) {
        boolean comma =
                figures.stream().anyMatch(text -> ONLY_COMMA.matcher(text).matches());
        boolean point =
                figures.stream().anyMatch(text -> ONLY_POINT.matcher(text).matches());
        if (comma != point) {
            return comma ? COMMA : POINT;
        }
        return comma || !commaApart ? UNCLEAR : POINT;
    }

    /** Reads a figure of such a text that counts in this unit. */
    TypedNumber read(String figure, Unit unit) {
        if (this == POINT) {
            return TypedNumber.read(figure, unit);
        }
        if (this == UNCLEAR && EITHER.matcher(figure).matches()) {
            return new Unread(Fault.WHICH_POINT);
        }
        boolean commaDecides =
                this == COMMA || (this == UNCLEAR && ONLY_COMMA.matcher(figure).matches());
        return TypedNumber.read(commaDecides ? exchanged(figure) : figure, unit);
    }

    private static String exchanged(String figure) {
        return SIGNS.matcher(figure).replaceAll(sign -> sign.group().equals(".") ? "," : ".");
    }
}

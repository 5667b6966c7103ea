package dev.marginwise.margin.statement;

import dev.marginwise.margin.number.Figure;
import dev.marginwise.margin.number.TypedNumber;
import dev.marginwise.margin.number.Unit;
import dev.marginwise.margin.statement.LeftOut.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** The cells of one row as figures. The first that cannot be read, of those that are needed, is remembered. */
final class Cells {
    private static final Pattern BESIDE = Pattern.compile("\\s*[(（].*", Pattern.DOTALL);
    private static final Pattern SPACE_IN_NUMBER = Pattern.compile("(?<=\\d)[\\h'’](?=\\d{3}(?!\\d))");
    private static final Pattern FIRST_LINE = Pattern.compile("\\R.*", Pattern.DOTALL);
    private static final int LONGEST = 64;
    private static final int LONGEST_EXPONENT = 4;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Row row;
    private final Numerals numerals;
    private final int leastDecimals;
    private Optional<LeftOut> problem = Optional.empty();

    /** @param leastDecimals so many decimals a figure has that is written with fewer, as 0.5 is for 0.50000000 */
    Cells(Row row, Numerals numerals, int leastDecimals) {
        this.row = row;
        this.numerals = numerals;
        this.leastDecimals = leastDecimals;
    }

    Row row() {
        return row;
    }

    Optional<LeftOut> problem() {
        return problem;
    }

    /** Remembers why the row is left out; the first reason counts. */
    void refuse(Column column, Reason reason, String... named) {
        if (problem.isEmpty()) {
            problem = Optional.of(LeftOut.at(row.number(), column, reason, named));
        }
    }

    /** What stands before a remark in brackets, on the first line of a cell. */
    static String figure(String cell) {
        String plain = cell.strip();
        if (isPlain(plain)) {
            return plain;
        }
        if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
            plain = FIRST_LINE.matcher(plain).replaceFirst("");
        }
        if (plain.indexOf('(') >= 0 || plain.indexOf('（') >= 0) {
            plain = BESIDE.matcher(plain).replaceFirst("").strip();
        }
        return SPACE_IN_NUMBER.matcher(plain).replaceAll("");
    }

    /** A figure that must be readable where there is one. */
    Optional<BigDecimal> number(Column column, Unit unit) {
        return row.cell(column)
                .flatMap(cell -> read(cell, unit).fold(digits -> bounded(column, digits), fault -> {
                    switch (fault) {
                        case NO_NUMBER -> refuse(column, Reason.NOT_A_NUMBER);
                        case WHICH_POINT -> refuse(column, Reason.POINT_UNCLEAR);
                        case OTHER_UNIT -> refuse(column, Reason.OTHER_UNIT, unit.name());
                    }
                    return Optional.empty();
                }));
    }

    private Optional<BigDecimal> bounded(Column column, String digits) {
        Optional<BigDecimal> figure = bounded(digits);
        if (figure.isEmpty()) {
            refuse(column, Reason.TOO_LONG);
        }
        return figure;
    }

    private static Optional<BigDecimal> bounded(String digits) {
        if (isPlain(digits)) {
            return Optional.of(new BigDecimal(withoutZerosAtEnd(digits)));
        }
        return Optional.of(digits)
                .map(Cells::withoutNoise)
                .filter(Figure::isShort)
                .map(Figure::of);
    }

    /** The exchange fills up to eight decimals; to take zeros off a text is quicker than to divide them off a number. */
    private static String withoutZerosAtEnd(String digits) {
        if (digits.indexOf('.') < 0) {
            return digits;
        }
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, digits.charAt(end - 1) == '.' ? end - 1 : end);
    }

    /** True for digits with or without a point and a minus, few enough of them: nearly all that is ever written. */
    private static boolean isPlain(String cell) {
        int from = cell.startsWith("-") ? 1 : 0;
        int point = cell.indexOf('.');
        int whole = (point < 0 ? cell.length() : point) - from;
        int decimals = point < 0 ? 1 : cell.length() - point - 1;
        if (whole < 1 || whole > Figure.DIGITS_BEFORE_POINT || decimals < 1 || decimals > Figure.DIGITS_AFTER_POINT) {
            return false;
        }
        for (int index = from; index < cell.length(); index++) {
            char sign = cell.charAt(index);
            if ((sign < '0' || sign > '9') && index != point) {
                return false;
            }
        }
        return true;
    }

    /** Clients that reckon in binary write decimals behind the last that anybody meant. */
    private static String withoutNoise(String digits) {
        int exponent = Math.max(digits.indexOf('e'), digits.indexOf('E'));
        boolean reckonable =
                digits.length() <= LONGEST && (exponent < 0 || digits.length() - exponent <= LONGEST_EXPONENT);
        if (!reckonable || Figure.isShort(digits)) {
            return digits;
        }
        return new BigDecimal(digits)
                .setScale(Figure.DIGITS_AFTER_POINT, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** The same with how far it may have been rounded. */
    Optional<Worked.Told> told(Column column, Unit unit) {
        return number(column, unit).map(figure -> new Worked.Told(figure, rounding(column, unit)));
    }

    private BigDecimal rounding(Column column, Unit unit) {
        int decimals = row.cell(column)
                .map(cell -> read(cell, unit).fold(Cells::decimals, fault -> 0))
                .orElse(0);
        return HALF.scaleByPowerOfTen(-Math.max(decimals, leastDecimals));
    }

    private static int decimals(String digits) {
        if (isPlain(digits)) {
            int point = digits.indexOf('.');
            return point < 0 ? 0 : digits.length() - point - 1;
        }
        String plain = withoutNoise(digits);
        return Figure.isShort(plain) ? new BigDecimal(plain).scale() : 0;
    }

    /** A figure above 0; one that is 0 counts as missing, for the exchange writes so what it does not know. */
    Optional<BigDecimal> positive(Column column, Unit unit) {
        Optional<BigDecimal> number = number(column, unit).filter(figure -> figure.signum() != 0);
        if (number.filter(figure -> figure.signum() < 0).isPresent()) {
            refuse(column, Reason.NOT_POSITIVE);
            return Optional.empty();
        }
        return number;
    }

    /** A figure that the position can do without; empty when it cannot be read either. */
    Optional<BigDecimal> spare(Column column, Unit unit) {
        return row.cell(column).flatMap(cell -> read(cell, unit).fold(Cells::bounded, fault -> Optional.empty()));
    }

    private TypedNumber read(String cell, Unit unit) {
        return numerals == Numerals.POINT && isPlain(cell)
                ? new TypedNumber.Plain(cell)
                : numerals.read(figure(cell), unit);
    }
}

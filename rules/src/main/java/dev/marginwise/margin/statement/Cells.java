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
        String plain = cell;
        if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
            plain = FIRST_LINE.matcher(plain).replaceFirst("");
        }
        plain = BESIDE.matcher(plain).replaceFirst("").strip();
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
        return Optional.of(digits)
                .map(Cells::withoutNoise)
                .filter(Figure::isShort)
                .map(Figure::of);
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
        return Figure.isNumber(cell) && numerals == Numerals.POINT
                ? new TypedNumber.Plain(cell)
                : numerals.read(figure(cell), unit);
    }
}

package dev.marginwise.difference;

import dev.marginwise.questionnaire.Interval;
import dev.marginwise.questionnaire.NumberKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;

/**
 * A stretch of numbers between two cuts; a missing cut leaves that side open. Unlike an {@link Interval} it can end
 * before a number as well as behind it, so what remains of a range outside another one is a span too.
 */
record Span(NumberKind kind, Optional<Cut> lower, Optional<Cut> upper) {

    /** A place on the number line: just before a number, or just behind it. Whole numbers are only cut before. */
    record Cut(BigDecimal at, boolean behind) implements Comparable<Cut> {

        static Cut of(NumberKind kind, BigDecimal at, boolean behind) {
            if (kind == NumberKind.DECIMAL) {
                return new Cut(at.stripTrailingZeros(), behind);
            }
            BigDecimal whole = at.setScale(0, RoundingMode.CEILING);
            boolean next = behind && whole.compareTo(at) == 0;
            return new Cut((next ? whole.add(BigDecimal.ONE) : whole).stripTrailingZeros(), false);
        }

        @Override
        public int compareTo(Cut other) {
            return Comparator.comparing(Cut::at).thenComparing(Cut::behind).compare(this, other);
        }
    }

    static Span of(NumberKind kind, Interval range) {
        return new Span(
                kind,
                range.lower().map(bound -> Cut.of(kind, bound, !range.lowerIncluded())),
                range.upper().map(bound -> Cut.of(kind, bound, true)));
    }

    boolean contains(Span other) {
        boolean fromBelow = lower.isEmpty()
                || other.lower.filter(cut -> cut.compareTo(lower.get()) >= 0).isPresent();
        boolean upToAbove = upper.isEmpty()
                || other.upper.filter(cut -> cut.compareTo(upper.get()) <= 0).isPresent();
        return fromBelow && upToAbove;
    }

    /** True when the other one begins where this one ends. */
    boolean meets(Span other) {
        return upper.isPresent() && upper.equals(other.lower);
    }

    /** Both as one, when this one {@link #meets} the other. */
    Span joinedWith(Span other) {
        return new Span(kind, lower, other.upper);
    }

    /** {@code from 21 up to 30}, {@code above 2 up to 5}, {@code below 1}, or a single whole number. */
    String inWords() {
        if (kind == NumberKind.INTEGER) {
            Optional<BigDecimal> last = upper.map(cut -> cut.at().subtract(BigDecimal.ONE));
            if (last.isPresent()
                    && lower.filter(cut -> cut.at().compareTo(last.get()) == 0).isPresent()) {
                return last.get().toPlainString();
            }
            return words(lower.map(cut -> "from " + plain(cut.at())), last.map(number -> "up to " + plain(number)));
        }
        return words(
                lower.map(cut -> (cut.behind() ? "above " : "from ") + plain(cut.at())),
                upper.map(cut -> (cut.behind() ? "up to " : "below ") + plain(cut.at())));
    }

    private static String words(Optional<String> start, Optional<String> end) {
        return (start.orElse("") + " " + end.orElse("")).strip();
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}

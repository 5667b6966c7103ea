package dev.marginwise.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.questionnaire.Interval;
import dev.marginwise.questionnaire.NumberKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stretches of numbers, against the numbers in them. */
class SpanTest {
    private static final NumberKind WHOLE = NumberKind.INTEGER;
    private static final NumberKind DECIMAL = NumberKind.DECIMAL;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "INTEGER, 21, true, 30, from 21 up to 30",
                "INTEGER, 21, false, 30, from 22 up to 30",
                "INTEGER, 4, true, 4, 4",
                "INTEGER, 3, false, 4, 4",
                "INTEGER, 2.5, true, 4.5, from 3 up to 4",
                "INTEGER, 10, true, -, from 10",
                "INTEGER, -, true, 10, up to 10",
                "DECIMAL, 2, false, 5, above 2 up to 5",
                "DECIMAL, 2.50, true, 5, from 2.5 up to 5",
                "DECIMAL, 100, false, -, above 100",
                "DECIMAL, -, true, 0.5, up to 0.5"
            })
    void itIsToldInWords(NumberKind kind, BigDecimal lower, boolean included, BigDecimal upper, String words) {
        Span span = Span.of(kind, new Interval(Optional.ofNullable(lower), included, Optional.ofNullable(upper)));

        assertThat(span.inWords()).isEqualTo(words);
    }

    @Test
    void whatEndsBeforeANumberIsBelowIt() {
        Span below = new Span(DECIMAL, Optional.empty(), Optional.of(new Span.Cut(BigDecimal.ONE, false)));

        assertThat(below.inWords()).isEqualTo("below 1");
    }

    @Test
    void oneContainsAnotherWhenNoNumberOfTheOtherLiesOutside() {
        for (NumberKind kind : NumberKind.values()) {
            for (Interval one : intervals()) {
                for (Interval other : intervals()) {
                    boolean allInside = numbers(kind).stream().allMatch(n -> one.contains(n) || !other.contains(n));

                    assertThat(Span.of(kind, one).contains(Span.of(kind, other)))
                            .as(kind + ": " + one.inWords() + " contains " + other.inWords())
                            .isEqualTo(allInside);
                }
            }
        }
    }

    @Test
    void twoThatMeetAreJoinedWithoutAGapOrANumberInBoth() {
        int met = 0;
        for (NumberKind kind : NumberKind.values()) {
            for (Interval one : intervals()) {
                for (Interval other : intervals()) {
                    Span left = Span.of(kind, one);
                    Span right = Span.of(kind, other);
                    if (left.meets(right)) {
                        met++;
                        Span joined = left.joinedWith(right);
                        assertThat(numbers(kind)).allSatisfy(n -> {
                            Span number = Span.of(kind, Interval.closed(n, n));
                            assertThat(one.contains(n) && other.contains(n)).isFalse();
                            assertThat(joined.contains(number)).isEqualTo(one.contains(n) || other.contains(n));
                        });
                    }
                }
            }
        }
        assertThat(met).isPositive();
    }

    @Test
    void stretchesThatOverlapOrLeaveAGapDoNotMeet() {
        Span upToTwo = Span.of(WHOLE, Interval.closed(BigDecimal.ZERO, BigDecimal.valueOf(2)));

        assertThat(upToTwo.meets(Span.of(WHOLE, Interval.closed(BigDecimal.valueOf(3), BigDecimal.TEN))))
                .isTrue();
        assertThat(upToTwo.meets(Span.of(WHOLE, Interval.closed(BigDecimal.valueOf(2), BigDecimal.TEN))))
                .isFalse();
        assertThat(upToTwo.meets(Span.of(WHOLE, Interval.closed(BigDecimal.valueOf(4), BigDecimal.TEN))))
                .isFalse();
    }

    /** Every range between 0, 1, 2, 3 with something in it, and those open to one side or both. */
    private static List<Interval> intervals() {
        List<Interval> intervals = new ArrayList<>();
        for (int lower = -1; lower <= 3; lower++) {
            for (int upper = lower + 1; upper <= 4; upper++) {
                for (boolean included : new boolean[] {true, false}) {
                    intervals.add(new Interval(
                            Optional.of(lower).filter(bound -> bound >= 0).map(BigDecimal::valueOf),
                            included,
                            Optional.of(upper).filter(bound -> bound <= 3).map(BigDecimal::valueOf)));
                }
            }
        }
        return intervals;
    }

    /** Some in every place that {@link #intervals} tells apart, and far outside. */
    private static List<BigDecimal> numbers(NumberKind kind) {
        return (kind == DECIMAL
                        ? List.of("-99", "-1", "0", "0.5", "1", "1.5", "2", "2.5", "3", "3.5", "4", "99")
                        : List.of("-99", "-1", "0", "1", "2", "3", "4", "99"))
                .stream().map(BigDecimal::new).toList();
    }
}

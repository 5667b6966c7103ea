package dev.marginwise.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void aLowerBoundBelongsToTheRangeWithFromAndNotWithAbove() {
        BigDecimal five = new BigDecimal("5.00");

        assertThat(House.from("5").contains(five)).isTrue();
        assertThat(House.above("5").contains(five)).isFalse();
        assertThat(House.upTo("5").contains(five)).isTrue();
    }

    @Property
    void everyNumberLiesInExactlyOneOfTwoRangesThatMeet(@ForAll BigDecimal bound, @ForAll BigDecimal number) {
        boolean below = House.upTo(bound.toPlainString()).contains(number);
        boolean above = House.above(bound.toPlainString()).contains(number);

        assertThat(below).isNotEqualTo(above);
    }

    @Property
    void trailingZerosMeanNothing(@ForAll BigDecimal lower, @ForAll BigDecimal upper, @ForAll BigDecimal number) {
        Interval range = Interval.closed(lower, upper);

        boolean same = range.contains(number.setScale(number.scale() + 3));

        assertThat(same).isEqualTo(range.contains(number));
    }

    @Property
    void aClosedRangeHoldsWhatLiesBetweenItsBounds(
            @ForAll BigDecimal lower, @ForAll BigDecimal upper, @ForAll BigDecimal number) {
        boolean between = lower.max(number).min(upper).compareTo(number) == 0 && lower.compareTo(number) <= 0;

        assertThat(Interval.closed(lower, upper).contains(number)).isEqualTo(between);
    }
}

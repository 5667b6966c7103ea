package dev.marginwise.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShockTest {

    @Test
    void theUsualShockGoesFromMinusThirtyToThirtyPerCentByOne() {
        List<BigDecimal> moves = Shock.USUAL.moves();

        assertThat(moves).hasSize(61);
        assertThat(moves.get(0)).isEqualByComparingTo("-0.3");
        assertThat(moves.get(14)).isEqualByComparingTo("-0.16");
        assertThat(moves.get(30)).isEqualByComparingTo("0");
        assertThat(moves.get(60)).isEqualByComparingTo("0.3");
    }

    @Property
    void movesRiseFromOneEndToTheOther(
            @ForAll @IntRange(min = -1000, max = 0) int from,
            @ForAll @IntRange(min = 1, max = 100_000) int to,
            @ForAll @IntRange(min = 2, max = 201) int steps) {
        Shock shock = new Shock(BigDecimal.valueOf(from, 3), BigDecimal.valueOf(to, 3), steps);

        List<BigDecimal> moves = shock.moves();

        assertThat(moves).hasSize(steps).isSorted().doesNotHaveDuplicates();
        assertThat(moves.get(0)).isEqualByComparingTo(shock.from());
        assertThat(moves.get(steps - 1)).isEqualByComparingTo(shock.to());
    }

    @Test
    void movesOutOfRangeBreakAPromise() {
        BigDecimal zero = BigDecimal.ZERO;
        assertThatThrownBy(() -> new Shock(new BigDecimal("-1.1"), zero, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Shock(zero, zero, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Shock(zero, BigDecimal.ONE, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Shock(zero, new BigDecimal("1e999999999"), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

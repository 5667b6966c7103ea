package dev.marginwise.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AskedLatelyTest {
    private static final int MANY = 50_000;

    private final AskedLately asked = new AskedLately();

    private record Key(String edition, int answers) {}

    @Test
    void whatWasAskedForLatelyIsAlwaysKnown() {
        firsts(0, MANY);

        assertThat(firsts(0, MANY)).isZero();
    }

    @Test
    void whatIsNewIsNearlyAlwaysNew() {
        assertThat(firsts(0, MANY)).isGreaterThan(MANY * 9L / 10);
    }

    @Test
    void muchIsForgottenSoThatTheNewStaysNew() {
        firsts(0, 100 * MANY);

        assertThat(firsts(100 * MANY, 101 * MANY)).isGreaterThan(MANY * 4L / 5);
    }

    /** How many of these are said to be asked for the first time. */
    private long firsts(int from, int to) {
        return IntStream.range(from, to)
                .filter(i -> !asked.before(new Key("2026-12", i)))
                .count();
    }
}

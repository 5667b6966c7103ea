package dev.marginwise.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Milliseconds go by as each test says; rounds of more than ten are long. */
class BacklogTest {
    private static final long MILLIS = 1_000_000;

    private final Backlog backlog = new Backlog(10 * MILLIS, 0);
    private long now;

    @Test
    void nobodyIsRefusedWhileRoundsAreShort() {
        for (int i = 0; i < 100; i++) {
            assertThat(refusedIn(9, 500)).isZero();
        }
        assertThat(backlog.timeBehind()).isZero();
    }

    @Test
    void oneLongRoundRefusesNobody() {
        refusedIn(90, 500);
        rest(50);

        assertThat(refusedIn(50, 500)).isZero();
    }

    @Test
    void onceLongRoundsFillTheTimeThoseWhoWaitedTooLongAreRefused() {
        fallBehind();

        // a request each 20 µs: those of the first millisecond are taken on
        assertThat(refusedIn(10, 500)).isEqualTo(449);
    }

    @Test
    void someAreTakenOnHoweverSlowlyTheyAreAnswered() {
        fallBehind();

        assertThat(refusedIn(200, 10)).isEqualTo(2);
    }

    @Test
    void itStaysSoWhileThereIsMoreThanCanBeAnswered() {
        fallBehind();

        for (int i = 0; i < 200; i++) {
            assertThat(refusedIn(2, 100)).isEqualTo(49);
        }
        assertThat(backlog.timeBehind()).isBetween(400 * MILLIS, 600 * MILLIS);
    }

    @Test
    void theTimeOfARoundIsCountedThoughNoneFollowsIt() {
        fallBehind();
        long before = backlog.timeBehind();

        refusedIn(2, 100);
        rest(1_000);
        refusedIn(2, 8);

        assertThat(backlog.timeBehind()).isEqualTo(before + 2 * MILLIS);
    }

    @Test
    void everybodyIsTakenOnAgainOnceTheLoopRests() {
        fallBehind();

        for (int i = 0; i < 60; i++) {
            refusedIn(1, 20);
            rest(2);
        }

        assertThat(refusedIn(9, 500)).isZero();
    }

    @Test
    void everybodyIsTakenOnAgainAfterALongSilence() {
        fallBehind();
        rest(1_000);

        assertThat(refusedIn(200, 500)).isZero();
    }

    @Test
    void nobodyIsRefusedWhereThatIsSwitchedOff() {
        Backlog off = new Backlog(0, 0);
        for (long at = 0; at < 1_000 * MILLIS; at += 50 * MILLIS) {
            off.begin(at);
            off.end(at + 50 * MILLIS);
        }

        off.begin(1_000 * MILLIS);

        assertThat(off.refuses(2_000 * MILLIS)).isFalse();
    }

    /** Reckoned, not measured: a request takes 100 µs, a refusal 5 µs, and one comes each 33 µs. */
    @Test
    void ofThreeTimesTooMuchItAnswersNearlyWhatItCanAndNobodyWaitsLong() {
        List<Long> waited = new ArrayList<>();
        long next = 0;
        long end = 5_000 * MILLIS;
        while (now < end) {
            now = Math.max(now, next);
            long come = now;
            backlog.begin(now);
            for (; next <= come; next += 33_000) {
                if (backlog.refuses(now)) {
                    now += 5_000;
                } else {
                    backlog.takeOn();
                    if (now > 1_000 * MILLIS) waited.add(now - next);
                    now += 100_000;
                }
            }
            backlog.end(now);
        }

        assertThat(waited).hasSizeGreaterThan(4_000 * 10 * 8 / 10);
        assertThat(waited).allMatch(time -> time < 5 * MILLIS);
    }

    private void fallBehind() {
        for (int i = 0; i < 10; i++) refusedIn(20, 500);
    }

    private void rest(long millis) {
        now += millis * MILLIS;
    }

    /** A round in which so many requests come to their turn, spread over its time; how many of them are refused. */
    private int refusedIn(long millis, int requests) {
        int refused = 0;
        backlog.begin(now);
        for (int i = 0; i < requests; i++) {
            if (backlog.refuses(now + i * millis * MILLIS / requests)) {
                refused++;
            } else {
                backlog.takeOn();
            }
        }
        now += millis * MILLIS;
        backlog.end(now);
        return refused;
    }
}

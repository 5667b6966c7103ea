package dev.marginwise.margin.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.CommonWay;
import dev.marginwise.margin.Comparison;
import dev.marginwise.margin.CurvePoint;
import dev.marginwise.margin.Position;
import dev.marginwise.margin.RandomAccount;
import dev.marginwise.margin.Shock;
import dev.marginwise.margin.reading.Asked;
import dev.marginwise.margin.replay.Replay.Event;
import dev.marginwise.margin.replay.Replay.Mode;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final ReplayDays DAYS = ReplayDays.published();
    private static final ReplayDay DAY = DAYS.day("2025-10-10").orElseThrow();

    /** By hand: BTC is gone after 9.6386 of 14.06 %, ETH after 9.5477 of 20.8 %; cross keeps 2000 − 843.6 − 1248. */
    @Test
    void theWorkedPictureOnTheTenthOfOctober() {
        Account account = Asked.workedPicture().account();

        Replay replay = Replay.of(account, DAY);

        assertThat(replay.events()).extracting(Event::mode).containsExactly(Mode.ISOLATED, Mode.ISOLATED, Mode.CROSS);
        assertThat(replay.events()).extracting(Event::positions).containsExactly(List.of(1), List.of(0), List.of(0, 1));
        assertThat(replay.isolated().equity()).isEqualByComparingTo("800");
        assertThat(replay.isolated().liquidated()).containsExactly(0, 1);
        assertThat(replay.cross().equity()).isEqualByComparingTo("0");
        assertThat(replay.cross().liquidated()).containsExactly(0, 1);
        assertThat(replay.notMoved()).isEmpty();
    }

    @Test
    void crossCanOutlastBothAndKeepTheRest() {
        Account account = new Asked("4000")
                .open("BTCUSDT", "long", "0.1", "60000", "10")
                .open("ETHUSDT", "long", "2", "3000", "10")
                .account();

        Replay replay = Replay.of(account, DAY);

        assertThat(replay.isolated().equity()).isEqualByComparingTo("2800");
        assertThat(replay.cross().equity()).isEqualByComparingTo("1908.4");
        assertThat(replay.cross().liquidated()).isEmpty();
    }

    @Test
    void aCoinWithoutAFigureStaysWhereItIs() {
        Account account =
                Asked.workedPicture().open("SOLUSDT", "long", "1", "100", "5").account();

        Replay replay = Replay.of(account, DAY);

        assertThat(replay.notMoved()).containsExactly("SOLUSDT");
        assertThat(replay.isolated().liquidated()).doesNotContain(2);
        assertThat(replay.isolated().equity()).isEqualByComparingTo("800");
    }

    @Test
    void aRisingDayLiquidatesShorts() {
        Account account =
                new Asked("1000").open("ETHUSDT", "short", "1", "3000", "10").account();

        Replay replay = Replay.of(account, DAYS.day("2025-05-08").orElseThrow());

        assertThat(replay.isolated().liquidated()).containsExactly(0);
        assertThat(replay.cross().equity()).isEqualByComparingTo("315.1");
    }

    @Property(tries = 300)
    void noMoveLiquidatesOnlyWhatIsOverAlready(@ForAll long seed) {
        Account account = new RandomAccount(seed).account(8);
        Comparison compared = Comparison.of(account, Shock.USUAL);

        Replay replay = along(account, BigDecimal.ZERO);

        assertThat(replay.events()).allMatch(event -> event.share().signum() == 0);
        assertThat(replay.isolated().liquidated().size()).isEqualTo((int) compared.positions().stream()
                .filter(position -> position.isolated().past())
                .count());
        assertThat(replay.cross().liquidated().isEmpty())
                .isEqualTo(!compared.crossEndurance().over());
        if (replay.cross().liquidated().isEmpty()) {
            assertThat(replay.cross().equity()).isEqualByComparingTo(equityOf(account));
        }
        if (replay.isolated().liquidated().isEmpty()) {
            assertThat(replay.isolated().equity()).isEqualByComparingTo(equityOf(account));
        }
    }

    @Property(tries = 300)
    void oneMoveForAllIsAPointOfTheCurve(@ForAll long seed, @ForAll @IntRange(min = -100, max = 200) int percent) {
        Account account = new RandomAccount(seed).account(8);
        BigDecimal move = BigDecimal.valueOf(percent, 2);
        CurvePoint point = Comparison.of(account, new Shock(move, move.add(BigDecimal.ONE), 2))
                .curve()
                .get(0);

        Replay replay = along(account, move);

        assertThat(replay.isolated().equity()).isEqualByComparingTo(point.isolatedEquity());
        assertThat(replay.cross().equity()).isEqualByComparingTo(point.crossEquity());
        assertThat(replay.cross().liquidated().isEmpty()).isEqualTo(!point.crossLiquidated());
        assertThat(replay.isolated().liquidated().stream()
                        .map(index -> account.positions().get(index).symbol())
                        .distinct())
                .containsExactlyElementsOf(point.isolatedLiquidated());
    }

    @Property(tries = 300)
    void eventsAreInTheOrderOfTheWay(@ForAll long seed) {
        Replay replay = Replay.of(new RandomAccount(seed).account(10), DAY);

        assertThat(replay.events().stream().map(Event::share)).isSorted();
        assertThat(replay.events())
                .allMatch(event -> event.share().signum() >= 0 && event.share().compareTo(BigDecimal.ONE) <= 0);
        assertThat(replay.events().stream()
                        .filter(event -> event.mode() == Mode.ISOLATED)
                        .flatMap(event -> event.positions().stream()))
                .containsExactlyInAnyOrderElementsOf(replay.isolated().liquidated());
    }

    @Property(tries = 300)
    void aBiggerMoveNeverLiquidatesFewer(@ForAll long seed, @ForAll @IntRange(min = -99, max = 99) int percent) {
        Account account = new RandomAccount(seed).account(8);
        BigDecimal move = BigDecimal.valueOf(percent, 2);

        Replay smaller = along(account, move.divide(BigDecimal.valueOf(2)));
        Replay bigger = along(account, move);

        assertThat(bigger.isolated().liquidated())
                .containsAll(smaller.isolated().liquidated());
        assertThat(bigger.cross().liquidated()).containsAll(smaller.cross().liquidated());
    }

    private static Replay along(Account account, BigDecimal move) {
        return Replay.along(
                new CommonWay(account, Collections.nCopies(account.positions().size(), move)), DAY, List.of());
    }

    private static BigDecimal equityOf(Account account) {
        return account.positions().stream().map(Position::profit).reduce(account.wallet(), BigDecimal::add);
    }
}

package dev.marginwise.margin.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.Nearer;
import dev.marginwise.margin.OtherPrices;
import dev.marginwise.margin.RandomAccount;
import dev.marginwise.margin.reading.Asked;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownMovesTest {

    @Test
    void theWorkedPictureIsDrawnFromAFallToASmallRise() {
        ShownMoves moves = worked();

        assertThat(moves.range().from()).isEqualByComparingTo("-0.3");
        assertThat(moves.range().to()).isEqualByComparingTo("0.1");
        assertThat(moves.listed(new BigDecimal("-0.25")))
                .usingElementComparator(Comparator.naturalOrder())
                .containsExactly(decimals("0.1", "0", "-0.1", "-0.2", "-0.232", "-0.25", "-0.3"));
    }

    @Test
    void aMoveThatIsATenthStandsThereOnce() {
        assertThat(worked().listed(new BigDecimal("-0.20")))
                .doesNotHaveDuplicates()
                .hasSize(6);
    }

    @Test
    void shortsAreDrawnTheOtherWay() {
        ShownMoves moves = ShownMoves.around(
                Asked.workedPicture()
                        .with(0, "side", "short")
                        .with(1, "side", "short")
                        .account(),
                0);

        assertThat(moves.range().from()).isEqualByComparingTo("-0.1");
        assertThat(moves.range().to()).isEqualByComparingTo("0.3");
    }

    @Test
    void aCrossingFurtherOutIsStillInThePicture() {
        ShownMoves moves = ShownMoves.around(
                new Asked("3000")
                        .open("BTCUSDT", "long", "0.1", "60000", "10")
                        .open("ETHUSDT", "long", "2", "3000", "10")
                        .account(),
                0);

        BigDecimal crossing = moves.nearestCrossing().orElseThrow().move();
        assertThat(crossing).isLessThan(new BigDecimal("-0.3"));
        assertThat(moves.range().from()).isLessThan(crossing);
    }

    @Test
    void withoutOthersThereIsNoCrossing() {
        ShownMoves moves = ShownMoves.around(
                new Asked("2000").open("BTCUSDT", "long", "0.1", "60000", "10").account(), 0);

        assertThat(moves.nearestCrossing()).isEmpty();
        assertThat(moves.range().from()).isEqualByComparingTo("-0.3");
    }

    /** The move that the table adds for it shows what the sentence says: cross is nearer there. */
    @Test
    void behindEachCrossingTheTableShowsCrossNearer() {
        RandomAccount accounts = new RandomAccount(5);
        int crossings = 0;
        for (int i = 0; i < 500; i++) {
            Account account = accounts.account(4);
            ShownMoves moves = ShownMoves.around(account, 0);
            List<BigDecimal> listed = moves.listed(BigDecimal.ZERO);

            assertThat(listed).isSortedAccordingTo(Comparator.reverseOrder());
            if (moves.nearestCrossing().isPresent()) {
                crossings++;
                BigDecimal crossing = moves.nearestCrossing().get().move();
                assertThat(listed)
                        .as(account.toString())
                        .anyMatch(move -> move.subtract(crossing).abs().compareTo(new BigDecimal("0.0021")) < 0
                                && OtherPrices.at(account, 0, move).nearer() == Nearer.CROSS);
            }
        }
        assertThat(crossings).isGreaterThan(30);
    }

    private static ShownMoves worked() {
        return ShownMoves.around(Asked.workedPicture().account(), 0);
    }

    private static BigDecimal[] decimals(String... numbers) {
        return List.of(numbers).stream().map(BigDecimal::new).toArray(BigDecimal[]::new);
    }
}

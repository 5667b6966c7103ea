package dev.marginwise.margin.twin;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.Nearer;
import dev.marginwise.margin.OtherPrices;
import dev.marginwise.margin.OtherPrices.Crossing;
import dev.marginwise.margin.Position;
import dev.marginwise.margin.Shock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which moves of the other prices are worth a look, as fractions of their mark prices.
 *
 * @param range the moves to draw, evenly spaced
 * @param nearestCrossing where the modes change places with the least move, when that is less than a doubling
 */
public record ShownMoves(Shock range, Optional<Crossing> nearestCrossing) {
    /** A move beyond is no longer told: prices that double. */
    public static final BigDecimal FAR_END = BigDecimal.ONE;

    private static final int STEPS = 81;

    /** So many that a drop between two of them is drawn as one. */
    private static final int FINE_STEPS = Shock.MOST_STEPS;

    private static final BigDecimal NEAR_END = new BigDecimal("-0.95");
    private static final BigDecimal BEYOND = new BigDecimal("0.05");
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal PER_MILLE = new BigDecimal("0.001");

    /** All prices at once: half of them gone, to half as much again. */
    public static final Shock TOGETHER = new Shock(new BigDecimal("-0.5"), new BigDecimal("0.5"), FINE_STEPS);

    /** Those of all other positions than the one at this index: from 30 % against them to 10 % for them, or to the crossing. */
    public static ShownMoves around(Account account, int index) {
        Position still = account.positions().get(index);
        Optional<Crossing> nearest = OtherPrices.around(account, index, Shock.USUAL).crossings().stream()
                .filter(crossing -> crossing.move().compareTo(FAR_END) < 0)
                .min(Comparator.comparing(crossing -> crossing.move().abs()));
        boolean falling = Others.than(still, account).loseByFalling();
        BigDecimal from = new BigDecimal(falling ? "-0.3" : "-0.1");
        BigDecimal to = new BigDecimal(falling ? "0.1" : "0.3");
        Shock usual = new Shock(from, to, STEPS);
        return new ShownMoves(
                nearest.map(crossing -> widened(usual, crossing.move())).orElse(usual), nearest);
    }

    /** Tenths further, until there is something to see behind the crossing. */
    private static Shock widened(Shock range, BigDecimal crossing) {
        BigDecimal below = crossing.subtract(BEYOND).setScale(1, RoundingMode.FLOOR);
        BigDecimal above = crossing.add(BEYOND).setScale(1, RoundingMode.CEILING);
        return new Shock(
                range.from().min(below).max(NEAR_END), range.to().max(above).min(FAR_END), STEPS);
    }

    /**
     * For a table: each tenth of the range, one more move, and a whole per mille where cross is nearer, at least one behind
     * the crossing; the highest first, none of them twice.
     */
    public List<BigDecimal> listed(BigDecimal oneMore) {
        TreeSet<BigDecimal> moves = new TreeSet<>(Comparator.reverseOrder());
        for (BigDecimal move = range.from().setScale(1, RoundingMode.CEILING);
                move.compareTo(range.to()) <= 0;
                move = move.add(TENTH)) {
            moves.add(move.stripTrailingZeros());
        }
        moves.add(oneMore.stripTrailingZeros());
        nearestCrossing.map(ShownMoves::pastCrossing).ifPresent(moves::add);
        return List.copyOf(moves);
    }

    private static BigDecimal pastCrossing(Crossing crossing) {
        BigDecimal move = crossing.move();
        boolean below = crossing.below() == Nearer.CROSS;
        return move.subtract(below ? PER_MILLE : PER_MILLE.negate())
                .setScale(3, below ? RoundingMode.FLOOR : RoundingMode.CEILING)
                .stripTrailingZeros();
    }
}

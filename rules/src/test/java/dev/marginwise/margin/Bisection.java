package dev.marginwise.margin;

import dev.marginwise.margin.tiers.Tier;
import dev.marginwise.margin.tiers.Tiers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Finds the same prices by halving intervals: knows the definition of liquidation, equity at most maintenance margin, and
 * none of the formulas. Expects tiers whose rates never fall and that meet at their edges, so that equity less maintenance
 * margin is concave: it is positive in one interval at most.
 */
final class Bisection {
    private static final MathContext EXACT_ENOUGH = new MathContext(45);
    private static final int HALVINGS = 70;

    private final UnaryOperator<BigDecimal> headroom;
    private final List<BigDecimal> edges;

    private Bisection(UnaryOperator<BigDecimal> headroom, List<BigDecimal> edges) {
        this.headroom = headroom;
        this.edges = edges;
    }

    /** Over the price of an isolated position. */
    static Bisection isolated(Position position) {
        return new Bisection(
                price -> headroom(position.isolatedWallet(), List.of(position), leg -> price),
                edges(List.of(position), Position::quantity));
    }

    /** Over the price of one symbol of a cross account, all others at their marks. */
    static Bisection cross(Account account, String symbol) {
        List<Position> legs = account.positions().stream()
                .filter(leg -> leg.symbol().equals(symbol))
                .toList();
        return new Bisection(
                price -> headroom(
                        account.wallet(),
                        account.positions(),
                        leg -> leg.symbol().equals(symbol) ? price : leg.mark()),
                edges(legs, Position::quantity));
    }

    /** Over one factor on all prices of a cross account. */
    static Bisection together(Account account) {
        return new Bisection(
                factor -> headroom(
                        account.wallet(), account.positions(), leg -> leg.mark().multiply(factor)),
                edges(account.positions(), Position::notional));
    }

    private static BigDecimal headroom(
            BigDecimal wallet, List<Position> positions, Function<Position, BigDecimal> price) {
        BigDecimal equity = wallet;
        BigDecimal maintenance = BigDecimal.ZERO;
        for (Position position : positions) {
            BigDecimal now = price.apply(position);
            BigDecimal gain = now.subtract(position.entry()).multiply(position.quantity());
            equity = position.side() == Side.LONG ? equity.add(gain) : equity.subtract(gain);
            maintenance = maintenance.add(
                    maintenance(position.tiers(), position.quantity().multiply(now)));
        }
        return equity.subtract(maintenance);
    }

    /** By its own choice of the tier. */
    private static BigDecimal maintenance(Tiers tiers, BigDecimal notional) {
        Tier chosen = tiers.inOrder().get(0);
        for (Tier tier : tiers.inOrder()) {
            chosen = tier.floor().compareTo(notional) < 0 ? tier : chosen;
        }
        return chosen.rate().multiply(notional).subtract(chosen.cum());
    }

    private static List<BigDecimal> edges(List<Position> positions, Function<Position, BigDecimal> weight) {
        List<BigDecimal> edges = new ArrayList<>();
        for (Position position : positions) {
            for (Tier tier : position.tiers().inOrder()) {
                edges.add(tier.floor().divide(weight.apply(position), EXACT_ENOUGH));
            }
        }
        return edges;
    }

    boolean holdsAt(BigDecimal x) {
        return headroom.apply(x).signum() > 0;
    }

    BigDecimal at(BigDecimal x) {
        return headroom.apply(x);
    }

    Optional<BigDecimal> nearest(BigDecimal start) {
        Optional<BigDecimal> below = below(start);
        Optional<BigDecimal> above = above(start);
        if (below.isEmpty() || above.isEmpty()) {
            return below.or(() -> above);
        }
        boolean down = start.subtract(below.get()).compareTo(above.get().subtract(start)) <= 0;
        return down ? below : above;
    }

    Optional<BigDecimal> below(BigDecimal start) {
        boolean holds = holdsAt(start);
        return edges.stream()
                .filter(edge -> edge.compareTo(start) < 0 && holdsAt(edge) != holds)
                .reduce(BigDecimal::max)
                .map(other -> halve(other, start))
                .filter(root -> root.compareTo(new BigDecimal("1e-30")) > 0);
    }

    Optional<BigDecimal> above(BigDecimal start) {
        boolean holds = holdsAt(start);
        List<BigDecimal> ahead = new ArrayList<>(edges);
        BigDecimal far = start;
        for (int doubling = 0; doubling < 60; doubling++) {
            far = far.add(far, EXACT_ENOUGH);
            ahead.add(far);
        }
        return ahead.stream()
                .filter(edge -> edge.compareTo(start) > 0 && holdsAt(edge) != holds)
                .reduce(BigDecimal::min)
                .map(other -> halve(start, other));
    }

    private BigDecimal halve(BigDecimal from, BigDecimal to) {
        boolean holds = holdsAt(from);
        BigDecimal low = from;
        BigDecimal high = to;
        for (int halving = 0; halving < HALVINGS; halving++) {
            BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2), EXACT_ENOUGH);
            if (holdsAt(middle) == holds) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Marks of other symbols moved by the same fraction; all else as it was. */
    static Account othersMoved(Account account, String symbol, BigDecimal move) {
        BigDecimal factor = BigDecimal.ONE.add(move);
        return new Account(
                account.wallet(),
                account.positions().stream()
                        .map(leg -> leg.symbol().equals(symbol)
                                ? leg
                                : atMark(leg, leg.mark().multiply(factor, EXACT_ENOUGH)))
                        .toList());
    }

    private static Position atMark(Position leg, BigDecimal mark) {
        return new Position(
                leg.symbol(),
                leg.side(),
                leg.quantity(),
                leg.entry(),
                mark,
                leg.leverage(),
                leg.isolatedWallet(),
                leg.stop(),
                leg.tiers());
    }
}

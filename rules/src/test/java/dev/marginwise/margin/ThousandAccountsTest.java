package dev.marginwise.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Accounts over wide ranges, each figure against halving intervals on the definition. */
class ThousandAccountsTest {

    @Property(tries = 1000)
    void liquidationPricesAreWhereBisectionFindsThem(@ForAll long seed) {
        Account account = new RandomAccount(seed).account(6);

        for (PositionComparison compared : Comparison.of(account, Shock.USUAL).positions()) {
            Position position = compared.position();
            Bisection isolated = Bisection.isolated(position);
            Bisection cross = Bisection.cross(account, position.symbol());
            agree(compared.isolated().price(), isolated.nearest(position.mark()));
            agree(compared.cross().price(), cross.nearest(position.mark()));
            assertThat(compared.isolated().past()).isEqualTo(!isolated.holdsAt(position.mark()));
            assertThat(compared.cross().past()).isEqualTo(!cross.holdsAt(position.mark()));
        }
    }

    @Property(tries = 300)
    void ofTwoPricesOfNearlyBalancedLegsTheNearerOneIsGiven(@ForAll long seed) {
        Account account = new RandomAccount(seed).nearlyBalanced();
        Position leg = account.positions().get(0);

        Optional<BigDecimal> price =
                Comparison.of(account, Shock.USUAL).positions().get(0).cross().price();

        agree(price, Bisection.cross(account, leg.symbol()).nearest(leg.mark()));
    }

    @Property(tries = 1000)
    void movesTogetherEndWhereBisectionFindsThem(@ForAll long seed) {
        Account account = new RandomAccount(seed).account(6);
        Bisection together = Bisection.together(account);

        MoveToLiquidation endurance = Comparison.of(account, Shock.USUAL).crossEndurance();

        if (together.holdsAt(BigDecimal.ONE)) {
            agree(endurance.down().map(BigDecimal.ONE::add), together.below(BigDecimal.ONE));
            agree(endurance.up().map(BigDecimal.ONE::add), together.above(BigDecimal.ONE));
        } else {
            assertThat(endurance.over()).isTrue();
        }
    }

    @Property(tries = 100)
    void theCurveFollowsFromTheDefinition(@ForAll long seed) {
        Account account = new RandomAccount(seed).account(5);
        Bisection together = Bisection.together(account);

        for (CurvePoint point : Comparison.of(account, Shock.USUAL).curve()) {
            BigDecimal factor = BigDecimal.ONE.add(point.move());
            BigDecimal isolated = account.wallet();
            BigDecimal cross = account.wallet();
            List<String> liquidated = new ArrayList<>();
            for (Position position : account.positions()) {
                BigDecimal price = position.mark().multiply(factor);
                BigDecimal profit =
                        position.side().of(price.subtract(position.entry()).multiply(position.quantity()));
                Bisection alone = Bisection.isolated(position);
                boolean gone = !alone.holdsAt(position.mark()) || !alone.holdsAt(price);
                isolated = isolated.add(gone ? position.isolatedWallet().negate() : profit);
                cross = cross.add(profit);
                if (gone && !liquidated.contains(position.symbol())) {
                    liquidated.add(position.symbol());
                }
            }
            boolean gone = !together.holdsAt(BigDecimal.ONE) || !together.holdsAt(factor);
            assertThat(point.isolatedLiquidated()).isEqualTo(liquidated);
            assertThat(point.isolatedEquity()).isEqualByComparingTo(isolated);
            assertThat(point.crossLiquidated()).isEqualTo(gone);
            assertThat(point.crossEquity()).isEqualByComparingTo(gone ? BigDecimal.ZERO : cross);
        }
    }

    @Property(tries = 300)
    void otherPricesTellWhatAComparisonAtThosePricesTells(@ForAll long seed) {
        Account account = new RandomAccount(seed).account(5);
        Shock shock = new Shock(new BigDecimal("-0.6"), new BigDecimal("0.6"), 7);

        for (OtherPrices.Point point : OtherPrices.around(account, 0, shock).points()) {
            PositionComparison there = firstWithOthersMoved(account, point.move());
            agree(point.crossPrice(), there.cross().price());
            agree(point.crossBankruptcy(), there.cross().bankruptcy());
            assertThat(point.nearer()).isEqualTo(there.nearer());
            assertThat(point.past()).isEqualTo(there.cross().past());
        }
    }

    @Property(tries = 300)
    void theModesChangePlacesAtTheCrossingsAndNowhereElse(@ForAll long seed) {
        Account account = new RandomAccount(seed).account(5);
        List<OtherPrices.Crossing> crossings =
                OtherPrices.around(account, 0, Shock.USUAL).crossings();

        BigDecimal from = BigDecimal.ONE.negate();
        for (OtherPrices.Crossing crossing : crossings) {
            BigDecimal nudge = crossing.move().add(BigDecimal.ONE).movePointLeft(12);
            assertThat(nearer(account, crossing.move().subtract(nudge))).isEqualTo(crossing.below());
            assertThat(nearer(account, crossing.move().add(nudge))).isEqualTo(crossing.above());
            staysBetween(account, from, crossing.move().subtract(nudge), crossing.below());
            from = crossing.move().add(nudge);
        }
        if (!crossings.isEmpty()) {
            staysBetween(
                    account,
                    from,
                    from.add(BigDecimal.TEN),
                    crossings.get(crossings.size() - 1).above());
        } else {
            Nearer now = nearer(account, BigDecimal.ZERO);
            boolean cross = now == Nearer.CROSS;
            for (String move : List.of("-0.99", "-0.7", "-0.4", "-0.2", "0.2", "0.5", "3", "9")) {
                assertThat(nearer(account, new BigDecimal(move)) == Nearer.CROSS)
                        .isEqualTo(cross);
            }
        }
    }

    @Property(tries = 300)
    void theCrossingIsWhereBisectionFindsIt(@ForAll long seed) {
        Account account = new RandomAccount(seed).account(4);

        for (OtherPrices.Crossing crossing :
                OtherPrices.around(account, 0, Shock.USUAL).crossings()) {
            BigDecimal width = crossing.move().add(BigDecimal.ONE).movePointLeft(3);
            BigDecimal low = crossing.move().subtract(width);
            BigDecimal high = crossing.move().add(width);
            boolean crossFirst = nearer(account, low) == Nearer.CROSS;
            if (crossFirst == (nearer(account, high) == Nearer.CROSS)) {
                continue; // two crossings closer together than that
            }
            for (int halving = 0; halving < 60; halving++) {
                BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2));
                if ((nearer(account, middle) == Nearer.CROSS) == crossFirst) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            agree(Optional.of(crossing.move().add(BigDecimal.ONE)), Optional.of(low.add(BigDecimal.ONE)));
        }
    }

    private static void staysBetween(Account account, BigDecimal from, BigDecimal to, Nearer nearer) {
        for (int part = 1; part < 8; part++) {
            BigDecimal share = BigDecimal.valueOf(part).divide(BigDecimal.valueOf(8));
            assertThat(nearer(account, from.add(to.subtract(from).multiply(share))))
                    .isEqualTo(nearer);
        }
    }

    private static Nearer nearer(Account account, BigDecimal move) {
        return firstWithOthersMoved(account, move).nearer();
    }

    private static PositionComparison firstWithOthersMoved(Account account, BigDecimal move) {
        Account moved =
                Bisection.othersMoved(account, account.positions().get(0).symbol(), move);
        return Comparison.of(moved, new Shock(new BigDecimal("-0.1"), new BigDecimal("0.1"), 2))
                .positions()
                .get(0);
    }

    private static void agree(Optional<BigDecimal> found, Optional<BigDecimal> expected) {
        assertThat(found.isPresent()).as("%s, expected %s", found, expected).isEqualTo(expected.isPresent());
        expected.ifPresent(price -> assertThat(found.orElseThrow()).isCloseTo(price, withinPercentage(1e-10)));
    }
}

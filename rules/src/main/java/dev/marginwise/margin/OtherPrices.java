package dev.marginwise.margin;

import dev.marginwise.margin.HeadroomWalk.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One position while the prices of all other symbols move together and its own stays at its mark: isolated does not
 * notice, cross does.
 *
 * @param position index in the account
 * @param points one a move of the shock, in its order
 * @param crossings where cross and isolated change places, lowest move first, from above −1 without an upper limit; not
 *     only within the shock
 * @param isolatedOthers how far each position of another symbol can follow before it is itself liquidated in isolated
 *     mode, in the order of the account
 * @param crossEndurance how far the others can move until the cross account is liquidated although this price stays
 */
public record OtherPrices(
        int position,
        List<Point> points,
        List<Crossing> crossings,
        List<Other> isolatedOthers,
        MoveToLiquidation crossEndurance) {

    /**
     * The position after the others moved.
     *
     * @param othersProfit unrealised profit of the others, USDT, with its sign
     * @param crossPrice liquidation price in cross mode; empty when out of reach
     * @param crossBankruptcy price at which nothing of the wallet is left; empty when that is no positive price
     * @param nearer in which mode liquidation is nearer to this position's mark
     * @param past true when the cross account is past liquidation although this price stands at its mark
     */
    public record Point(
            BigDecimal move,
            BigDecimal othersProfit,
            Optional<BigDecimal> crossPrice,
            Optional<BigDecimal> crossBankruptcy,
            Nearer nearer,
            boolean past) {}

    /**
     * A move of the others at which the modes change places.
     *
     * @param below which is nearer at a move just below it
     * @param above which is nearer at a move just above it
     */
    public record Crossing(BigDecimal move, Nearer below, Nearer above) {}

    /**
     * Another position on its own.
     *
     * @param position index in the account
     */
    public record Other(int position, String symbol, MoveToLiquidation isolated) {}

    public OtherPrices {
        points = List.copyOf(points);
        crossings = List.copyOf(crossings);
        isolatedOthers = List.copyOf(isolatedOthers);
    }

    /**
     * Works it out for the position at an index of the account.
     *
     * @throws IndexOutOfBoundsException when there is no position at the index
     */
    public static OtherPrices around(Account account, int index, Shock shock) {
        Position chosen = account.positions().get(index);
        List<Position> others = account.othersThan(index);
        PriceHeadroom own = PriceHeadroom.of(account.legsOf(index), BigDecimal.ZERO);
        Headroom behind = CrossMargin.together(account.wallet(), others);
        Liquidation isolated = new IsolatedMargin(chosen).liquidation();
        List<Point> points = shock.moves().stream()
                .map(move -> point(move, chosen, own, account.wallet(), others, isolated))
                .toList();
        return new OtherPrices(
                index,
                points,
                crossings(chosen, own, behind, isolated),
                isolatedOthers(account, chosen),
                endurance(own, behind));
    }

    /**
     * The same at one move.
     *
     * @param move a fraction of the mark prices, at least −1
     * @throws IndexOutOfBoundsException when there is no position at the index
     */
    public static Point at(Account account, int index, BigDecimal move) {
        Position chosen = account.positions().get(index);
        return point(
                move,
                chosen,
                PriceHeadroom.of(account.legsOf(index), BigDecimal.ZERO),
                account.wallet(),
                account.othersThan(index),
                new IsolatedMargin(chosen).liquidation());
    }

    private static Point point(
            BigDecimal move,
            Position chosen,
            PriceHeadroom own,
            BigDecimal wallet,
            List<Position> others,
            Liquidation isolated) {
        BigDecimal factor = move.add(BigDecimal.ONE);
        BigDecimal profit = BigDecimal.ZERO;
        BigDecimal maintenance = BigDecimal.ZERO;
        for (Position other : others) {
            BigDecimal notional = other.notional().multiply(factor);
            profit = profit.add(other.side().of(notional.subtract(other.entryNotional())));
            maintenance = maintenance.add(other.tiers().maintenance(notional));
        }
        PriceHeadroom cross = own.plus(wallet.add(profit).subtract(maintenance));
        boolean past = cross.isPast();
        Optional<BigDecimal> price = cross.liquidationPrice();
        return new Point(
                move,
                profit,
                price,
                cross.bankruptcyPrice(maintenance),
                Nearer.of(isolated.distance(), Liquidation.distance(price, chosen.mark(), past)),
                past);
    }

    /**
     * Cross is nearer as soon as a price no further from the mark than the isolated liquidation price leaves no headroom:
     * as soon as the money behind this symbol falls below what those prices need at most. Once isolated is past
     * liquidation, cross cannot be nearer.
     */
    private static List<Crossing> crossings(Position chosen, PriceHeadroom own, Headroom behind, Liquidation isolated) {
        if (behind.legs().isEmpty() || isolated.past()) {
            return List.of();
        }
        Optional<BigDecimal> lowest = isolated.price()
                .map(price -> chosen.mark().subtract(price).abs())
                .map(reach -> own.least(
                        chosen.mark().subtract(reach).max(BigDecimal.ZERO),
                        Optional.of(chosen.mark().add(reach))))
                .orElseGet(() -> own.least(BigDecimal.ZERO, Optional.empty()));
        if (lowest.isEmpty()) {
            return List.of(); // isolated is out of reach, and cross never is
        }
        Headroom spare = behind.plus(lowest.get());
        Nearer otherwise = isolated.price().isPresent() ? Nearer.ISOLATED : Nearer.NEITHER;
        List<Crossing> crossings = new ArrayList<>();
        for (BigDecimal factor : changes(spare)) {
            boolean crossBelow = crossings.isEmpty()
                    ? !opensBelow(spare, factor)
                    : crossings.get(crossings.size() - 1).above() == Nearer.CROSS;
            crossings.add(new Crossing(
                    CrossMargin.move(factor),
                    crossBelow ? Nearer.CROSS : otherwise,
                    crossBelow ? otherwise : Nearer.CROSS));
        }
        return crossings;
    }

    /** Every place above zero where headroom begins or ends. */
    private static TreeSet<BigDecimal> changes(Headroom headroom) {
        TreeSet<BigDecimal> changes = new TreeSet<>();
        for (Direction way : Direction.values()) {
            HeadroomWalk walk = new HeadroomWalk(headroom, BigDecimal.ONE, way);
            for (Optional<BigDecimal> next = walk.next(); next.isPresent(); next = walk.next()) {
                changes.add(next.get());
            }
        }
        return changes;
    }

    /** Below the first change the sign is the same everywhere. */
    private static boolean opensBelow(Headroom headroom, BigDecimal firstChange) {
        return headroom.at(firstChange.divide(BigDecimal.valueOf(2))).signum() > 0;
    }

    private static List<Other> isolatedOthers(Account account, Position chosen) {
        List<Other> found = new ArrayList<>();
        for (int index = 0; index < account.positions().size(); index++) {
            Position other = account.positions().get(index);
            if (!other.symbol().equals(chosen.symbol())) {
                found.add(new Other(index, other.symbol(), new IsolatedMargin(other).endurance()));
            }
        }
        return found;
    }

    private static MoveToLiquidation endurance(PriceHeadroom own, Headroom behind) {
        Headroom all = behind.plus(own.atMark());
        if (all.at(BigDecimal.ONE).signum() <= 0) {
            return MoveToLiquidation.OVER;
        }
        return new MoveToLiquidation(
                all.below(BigDecimal.ONE).map(CrossMargin::move),
                all.above(BigDecimal.ONE).map(CrossMargin::move));
    }
}

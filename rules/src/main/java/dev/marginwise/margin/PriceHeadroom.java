package dev.marginwise.margin;

import dev.marginwise.margin.Headroom.Leg;
import dev.marginwise.margin.number.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The headroom of one symbol as a function of its price. A single position is worked out over its notional, where tiers
 * have their edges as published and need no division; the legs of hedge mode over the price that they share.
 */
final class PriceHeadroom {
    private final Headroom headroom;
    private final BigDecimal unitsPerPrice;
    private final BigDecimal mark;
    private final BigDecimal signedQuantity;

    private PriceHeadroom(Headroom headroom, BigDecimal unitsPerPrice, BigDecimal mark, BigDecimal signedQuantity) {
        this.headroom = headroom;
        this.unitsPerPrice = unitsPerPrice;
        this.mark = mark;
        this.signedQuantity = signedQuantity;
    }

    /** The headroom of positions of one symbol with these USDT behind them: {@code WB − TMM₁ + UPNL₁} of the formula. */
    static PriceHeadroom of(List<Position> legs, BigDecimal money) {
        BigDecimal constant = money;
        BigDecimal net = BigDecimal.ZERO;
        for (Position leg : legs) {
            constant = constant.subtract(leg.side().of(leg.entryNotional()));
            net = net.add(leg.signedQuantity());
        }
        Position first = legs.get(0);
        if (legs.size() == 1) {
            Leg leg = new Leg(first.side(), BigDecimal.ONE, first.tiers());
            return new PriceHeadroom(new Headroom(constant, List.of(leg)), first.quantity(), first.mark(), net);
        }
        List<Leg> byPrice = legs.stream()
                .map(leg -> new Leg(leg.side(), leg.quantity(), leg.tiers()))
                .toList();
        return new PriceHeadroom(new Headroom(constant, byPrice), BigDecimal.ONE, first.mark(), net);
    }

    PriceHeadroom plus(BigDecimal money) {
        return new PriceHeadroom(headroom.plus(money), unitsPerPrice, mark, signedQuantity);
    }

    /** True when equity does not exceed maintenance margin at the mark price. */
    boolean isPast() {
        return atMark().signum() <= 0;
    }

    /** USDT between equity and maintenance margin at the mark price. */
    BigDecimal atMark() {
        return headroom.at(unitsPerPrice.multiply(mark));
    }

    /** The root nearest the mark price; empty when no positive price is one. */
    Optional<BigDecimal> liquidationPrice() {
        return headroom.nearest(unitsPerPrice.multiply(mark)).map(this::price);
    }

    /** How far the price can move from the mark until liquidation. */
    MoveToLiquidation endurance() {
        if (isPast()) {
            return MoveToLiquidation.OVER;
        }
        BigDecimal start = unitsPerPrice.multiply(mark);
        return new MoveToLiquidation(
                headroom.below(start).map(this::price).map(this::move),
                headroom.above(start).map(this::price).map(this::move));
    }

    /** The least headroom between two prices, or from one price on; empty when it falls for ever. */
    Optional<BigDecimal> least(BigDecimal from, Optional<BigDecimal> to) {
        return new HeadroomWalk(headroom, unitsPerPrice.multiply(from), HeadroomWalk.Direction.UP)
                .leastUpTo(to.map(unitsPerPrice::multiply));
    }

    /**
     * {@code EP − s·(WB + UPNL₁)/Q}: where equity is zero; empty when no positive price is, or when the legs cancel out.
     *
     * @param lent maintenance margin of other positions, which was taken from the money behind these
     */
    Optional<BigDecimal> bankruptcyPrice(BigDecimal lent) {
        if (signedQuantity.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal money = headroom.constant().add(lent);
        return Optional.of(Figure.quotient(money.negate(), signedQuantity)).filter(price -> price.signum() > 0);
    }

    private BigDecimal price(BigDecimal units) {
        return unitsPerPrice.compareTo(BigDecimal.ONE) == 0 ? units : Figure.quotient(units, unitsPerPrice);
    }

    private BigDecimal move(BigDecimal price) {
        return Figure.quotient(price.subtract(mark), mark);
    }
}

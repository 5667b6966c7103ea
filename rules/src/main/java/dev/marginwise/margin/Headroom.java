package dev.marginwise.margin;

import dev.marginwise.margin.number.Figure;
import dev.marginwise.margin.tiers.Tier;
import dev.marginwise.margin.tiers.Tiers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Equity less maintenance margin, in USDT, as a function of one positive number {@code x} on which all given legs
 * depend: a price, a notional, or a factor on all prices. Liquidation begins where it is no longer positive. Piecewise
 * linear, with an edge wherever a leg changes its tier, so every root is found exactly: one linear equation per piece.
 */
final class Headroom {

    /**
     * A position as a function of {@code x}: its notional is {@code base + weight · x}.
     *
     * @param base what is there at {@code x = 0}, USDT
     * @param weight not zero; the quantity where {@code x} is a price, 1 where it is the notional. Negative only where the
     *     price falls as {@code x} grows
     */
    record Leg(Side side, BigDecimal base, BigDecimal weight, Tiers tiers) {
        Leg(Side side, BigDecimal weight, Tiers tiers) {
            this(side, BigDecimal.ZERO, weight, tiers);
        }

        BigDecimal notional(BigDecimal x) {
            BigDecimal moved = weight.multiply(x);
            return base.signum() == 0 ? moved : base.add(moved);
        }

        /** The {@code x} at which it has this notional. */
        BigDecimal at(BigDecimal notional) {
            BigDecimal moved = base.signum() == 0 ? notional : notional.subtract(base);
            return weight.compareTo(BigDecimal.ONE) == 0 ? moved : Figure.quotient(moved, weight);
        }

        /** How fast headroom grows with {@code x} while this leg is in the tier. */
        BigDecimal slope(Tier tier) {
            return weight.multiply(side.sign().subtract(tier.rate()));
        }

        /** What this leg adds to headroom at {@code x = 0} were it in the tier. */
        BigDecimal level(Tier tier) {
            return base.signum() == 0
                    ? tier.cum()
                    : tier.cum().add(base.multiply(side.sign().subtract(tier.rate())));
        }
    }

    private final BigDecimal constant;
    private final List<Leg> legs;
    private final boolean concave;

    /** @param constant USDT that do not depend on {@code x}: the money behind the legs, less {@code s·Q·EP} of each */
    Headroom(BigDecimal constant, List<Leg> legs) {
        this(constant, legs, legs.stream().allMatch(leg -> leg.tiers().convex()));
    }

    private Headroom(BigDecimal constant, List<Leg> legs, boolean concave) {
        this.constant = constant;
        this.legs = legs;
        this.concave = concave;
    }

    /** The same legs with more money behind them, or with less. */
    Headroom plus(BigDecimal money) {
        return new Headroom(constant.add(money), legs, concave);
    }

    BigDecimal constant() {
        return constant;
    }

    List<Leg> legs() {
        return legs;
    }

    /** USDT between equity and maintenance margin at {@code x}; liquidation begins at zero. */
    BigDecimal at(BigDecimal x) {
        BigDecimal sum = constant;
        for (Leg leg : legs) {
            BigDecimal notional = leg.notional(x);
            sum = sum.add(leg.side().of(notional)).subtract(leg.tiers().maintenance(notional));
        }
        return sum;
    }

    /** Going down from {@code start}, the first place above zero where liquidation begins, or ends if it holds there. */
    Optional<BigDecimal> below(BigDecimal start) {
        BigDecimal here = at(start);
        if (here.signum() == 0) {
            return Optional.of(start);
        }
        if (concave && here.signum() > 0 && at(BigDecimal.ZERO).signum() > 0) {
            return Optional.empty(); // between two positive ends, a concave function stays positive
        }
        return new HeadroomWalk(this, start, HeadroomWalk.Direction.DOWN).next();
    }

    /** Going up from {@code start}, the first place where liquidation begins, or ends if it holds there. */
    Optional<BigDecimal> above(BigDecimal start) {
        BigDecimal here = at(start);
        if (here.signum() == 0) {
            return Optional.of(start);
        }
        if (concave && here.signum() > 0 && lastSlope().signum() >= 0) {
            return Optional.empty(); // a concave function that ends rising never fell
        }
        return new HeadroomWalk(this, start, HeadroomWalk.Direction.UP).next();
    }

    /** Going up from zero to {@code end}, the first place where liquidation begins, zero if it holds there. */
    Optional<BigDecimal> upTo(BigDecimal end) {
        if (at(BigDecimal.ZERO).signum() <= 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        if (concave && at(end).signum() > 0) {
            return Optional.empty(); // between two positive ends, a concave function stays positive
        }
        return new HeadroomWalk(this, BigDecimal.ZERO, HeadroomWalk.Direction.UP)
                .next()
                .filter(found -> found.compareTo(end) <= 0);
    }

    /** The nearer of {@link #below} and {@link #above}; the lower one of two that are equally near. */
    Optional<BigDecimal> nearest(BigDecimal start) {
        Optional<BigDecimal> below = below(start);
        Optional<BigDecimal> above = above(start);
        if (below.isEmpty() || above.isEmpty()) {
            return below.or(() -> above);
        }
        BigDecimal down = start.subtract(below.get());
        BigDecimal up = above.get().subtract(start);
        return down.compareTo(up) <= 0 ? below : above;
    }

    /** The slope once every leg is in its last tier. */
    private BigDecimal lastSlope() {
        BigDecimal slope = BigDecimal.ZERO;
        for (Leg leg : legs) {
            slope = slope.add(leg.slope(leg.tiers().get(leg.tiers().size() - 1)));
        }
        return slope;
    }
}

package dev.marginwise.margin;

import dev.marginwise.margin.number.Figure;
import dev.marginwise.margin.tiers.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A walk along a {@link Headroom}, from edge to edge, stopping wherever liquidation begins or ends. */
final class HeadroomWalk {

    /** Down ends at zero, up has no end. */
    enum Direction {
        DOWN,
        UP
    }

    /** A leg on the walk: the tier it is in, and where it will leave it. */
    private final class Stride {
        private final Headroom.Leg leg;
        private final boolean grows;
        private int tier;
        private BigDecimal edge = BigDecimal.ZERO;

        Stride(Headroom.Leg leg) {
            this.leg = leg;
            this.grows = (way == Direction.UP) == (leg.weight().signum() > 0);
            this.tier = leg.tiers().indexAt(leg.notional(place), grows);
            lookAhead();
        }

        boolean last() {
            return grows ? tier == leg.tiers().size() - 1 : tier == 0;
        }

        Tier tier() {
            return leg.tiers().get(tier);
        }

        /** The headroom does not change at an edge of tiers that are continuous; what jumps is up to the tiers. */
        void step() {
            tier += grows ? 1 : -1;
            lookAhead();
        }

        private void lookAhead() {
            if (!last()) {
                edge = leg.at(grows ? tier().cap().orElseThrow() : tier().floor());
            }
        }
    }

    private final Direction way;
    private final List<Stride> strides = new ArrayList<>();
    private BigDecimal place;
    private BigDecimal level;
    private BigDecimal slope = BigDecimal.ZERO;
    private boolean open;
    private boolean atEdge = true;
    private boolean ended;

    HeadroomWalk(Headroom headroom, BigDecimal start, Direction way) {
        this.way = way;
        this.place = start;
        this.level = headroom.constant();
        this.open = headroom.at(start).signum() > 0;
        for (Headroom.Leg leg : headroom.legs()) {
            Stride stride = new Stride(leg);
            strides.add(stride);
            level = level.add(leg.level(stride.tier()));
            slope = slope.add(leg.slope(stride.tier()));
        }
    }

    /** The next place, above zero, where liquidation begins or ends; empty when there is none further on. */
    Optional<BigDecimal> next() {
        while (!ended) {
            if (atEdge) {
                atEdge = false;
                if (isOpenAt(place) != open) { // a jump of the tiers
                    open = !open;
                    return Optional.of(place);
                }
            }
            Optional<BigDecimal> edge = nextEdge();
            if (changesBefore(edge)) {
                BigDecimal root = within(edge, Figure.quotient(level.negate(), slope));
                open = !open;
                place = root;
                return Optional.of(root).filter(found -> found.signum() > 0);
            }
            edge.ifPresentOrElse(this::pass, () -> ended = true);
        }
        return Optional.empty();
    }

    /**
     * The least headroom from here up to an end, or without one; empty when it falls for ever. Looks at the ends of every
     * piece, which is enough for lines.
     */
    Optional<BigDecimal> leastUpTo(Optional<BigDecimal> end) {
        BigDecimal least = valueAt(place);
        while (true) {
            Optional<BigDecimal> edge = nextEdge();
            boolean lastPiece = edge.isEmpty()
                    || end.filter(bound -> bound.compareTo(edge.get()) <= 0).isPresent();
            if (lastPiece) {
                if (end.isPresent()) {
                    return Optional.of(least.min(valueAt(end.get())));
                }
                return slope.signum() < 0 ? Optional.empty() : Optional.of(least);
            }
            least = least.min(valueAt(edge.get()));
            pass(edge.get());
            least = least.min(valueAt(place));
        }
    }

    private boolean changesBefore(Optional<BigDecimal> edge) {
        if (edge.isPresent()) {
            return isOpenAt(edge.get()) != open;
        }
        if (way == Direction.DOWN) {
            return isOpenAt(BigDecimal.ZERO) != open;
        }
        return open ? slope.signum() < 0 : slope.signum() > 0;
    }

    /** Rounding may carry a root past the end of its piece. */
    private BigDecimal within(Optional<BigDecimal> edge, BigDecimal root) {
        if (way == Direction.DOWN) {
            return root.min(place).max(edge.orElse(BigDecimal.ZERO));
        }
        BigDecimal ahead = root.max(place);
        return edge.map(ahead::min).orElse(ahead);
    }

    /** The edge that comes first; empty in the last piece. */
    private Optional<BigDecimal> nextEdge() {
        Optional<BigDecimal> first = Optional.empty();
        for (Stride stride : strides) {
            if (!stride.last()) {
                int side = first.map(stride.edge::compareTo).orElse(0);
                if (first.isEmpty() || (way == Direction.UP ? side < 0 : side > 0)) {
                    first = Optional.of(stride.edge);
                }
            }
        }
        return first;
    }

    private void pass(BigDecimal edge) {
        for (Stride stride : strides) {
            if (!stride.last() && stride.edge.compareTo(edge) == 0) {
                level = level.subtract(stride.leg.level(stride.tier()));
                slope = slope.subtract(stride.leg.slope(stride.tier()));
                stride.step();
                level = level.add(stride.leg.level(stride.tier()));
                slope = slope.add(stride.leg.slope(stride.tier()));
            }
        }
        place = edge;
        atEdge = true;
    }

    private boolean isOpenAt(BigDecimal x) {
        return valueAt(x).signum() > 0;
    }

    private BigDecimal valueAt(BigDecimal x) {
        return level.add(slope.multiply(x));
    }
}

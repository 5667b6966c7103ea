package dev.marginwise.margin.tiers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The tiers of one symbol: in order, without gaps, from 0. The last one also serves every notional above its cap, since a
 * short can grow past what the exchange lets anyone open.
 */
public final class Tiers {
    private final List<Tier> inOrder;
    private final boolean convex;

    /** @throws IllegalArgumentException for no tier, a first one that does not start at 0, or one that does not follow */
    public Tiers(List<Tier> inOrder) {
        this.inOrder = List.copyOf(inOrder);
        if (inOrder.isEmpty() || inOrder.get(0).floor().signum() != 0) {
            throw new IllegalArgumentException("tiers start at 0");
        }
        boolean steady = true;
        for (int index = 1; index < inOrder.size(); index++) {
            Tier before = inOrder.get(index - 1);
            Tier tier = inOrder.get(index);
            if (before.cap().filter(cap -> cap.compareTo(tier.floor()) == 0).isEmpty()) {
                throw new IllegalArgumentException("tier " + (index + 1) + " does not start where the one before ends");
            }
            steady &= tier.rate().compareTo(before.rate()) >= 0
                    && tier.maintenance(tier.floor()).compareTo(before.maintenance(tier.floor())) == 0;
        }
        this.convex = steady;
    }

    /** Lowest notional first. */
    public List<Tier> inOrder() {
        return inOrder;
    }

    public Tier get(int index) {
        return inOrder.get(index);
    }

    public int size() {
        return inOrder.size();
    }

    /**
     * True when maintenance margin has no jump at an edge and its rate never falls, as with every published table. Tiers
     * of a request are taken as given and may break both.
     */
    public boolean convex() {
        return convex;
    }

    /** The tier of a notional in USDT; a cap belongs to the tier that it ends. */
    public Tier at(BigDecimal notional) {
        return inOrder.get(indexAt(notional, false));
    }

    /** The index of the tier just above a notional, or just below it: they differ at an edge only. */
    public int indexAt(BigDecimal notional, boolean above) {
        int index = 0;
        while (index < inOrder.size() - 1 && beyond(notional, inOrder.get(index).cap(), above)) {
            index++;
        }
        return index;
    }

    private static boolean beyond(BigDecimal notional, Optional<BigDecimal> cap, boolean above) {
        int side = cap.map(notional::compareTo).orElse(-1);
        return side > 0 || (above && side == 0);
    }

    /** Maintenance margin in USDT of a notional in USDT. */
    public BigDecimal maintenance(BigDecimal notional) {
        return at(notional).maintenance(notional);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tiers tiers && inOrder.equals(tiers.inOrder);
    }

    @Override
    public int hashCode() {
        return inOrder.hashCode();
    }

    @Override
    public String toString() {
        return "Tiers" + inOrder;
    }
}

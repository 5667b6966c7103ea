package dev.marginwise.margin.holding;

import dev.marginwise.margin.number.Figure;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What somebody reckons with.
 *
 * @param taker fee of each trade, a fraction of its notional, 0 to 0.1; empty for none
 * @param funding empty for none
 */
public record HoldingTerms(Optional<BigDecimal> taker, Optional<Funding> funding) {
    public static final BigDecimal HIGHEST_FEE = new BigDecimal("0.1");

    /** @throws IllegalArgumentException for a fee out of its range */
    public HoldingTerms {
        taker.map(Figure::requireBounded)
                .filter(fee -> fee.signum() < 0 || fee.compareTo(HIGHEST_FEE) > 0)
                .ifPresent(fee -> {
                    throw new IllegalArgumentException("a fee of " + fee);
                });
    }

    /** How often funding is paid in the time held. */
    public int payments() {
        return funding.map(Funding::payments).orElse(0);
    }

    /** All payments of funding together, a fraction of the notional of a long; a short has the opposite. */
    BigDecimal fundingOfLong() {
        return funding.map(Funding::whole).orElse(BigDecimal.ZERO);
    }

    BigDecimal fee(BigDecimal notional) {
        return taker.map(notional::multiply).orElse(BigDecimal.ZERO);
    }
}

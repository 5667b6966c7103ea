package dev.marginwise.margin.reading;

import java.util.Optional;

/** Costs of holding as they were asked for: every figure still a text, nothing checked. */
public record HoldingRequest(Optional<FeesRequest> fees, Optional<FundingRequest> funding) {

    /**
     * Fees.
     *
     * @param taker a fraction of the notional
     */
    public record FeesRequest(Optional<String> taker) {}

    /**
     * Funding.
     *
     * @param rate of each payment, a fraction of the notional
     * @param intervalHours between two payments
     * @param hours held
     */
    public record FundingRequest(Optional<String> rate, Optional<String> intervalHours, Optional<String> hours) {}
}

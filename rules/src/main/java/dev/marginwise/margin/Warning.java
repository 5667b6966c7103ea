package dev.marginwise.margin;

/**
 * Something that a live account can show and its owner should know; the figures are worked out all the same.
 *
 * @param pointer JSON pointer into the request, {@code /positions/0/stop}
 */
public record Warning(String pointer, Kind kind) {

    /** What there is to know. */
    public enum Kind {
        LEVERAGE_ABOVE_LIMIT("The leverage is above the limit of the tier that this position falls into."),
        NOTIONAL_ABOVE_TIERS("The position is larger than the highest tier allows; the rate of that tier is used."),
        WALLET_BELOW_MARGINS("The wallet is smaller than the margins in use."),
        STOP_BEYOND_ISOLATED_LIQUIDATION("In isolated mode the position is liquidated before the stop is reached."),
        STOP_BEYOND_CROSS_LIQUIDATION("In cross mode the account is liquidated before the stop is reached."),
        PAST_ISOLATED_LIQUIDATION("In isolated mode the position is already past liquidation at this mark price."),
        PAST_CROSS_LIQUIDATION("In cross mode the account is already past liquidation at these mark prices."),
        MARK_ASSUMED("Positions of one symbol share one mark price; none is given, so the first entry price is used."),
        SAME_SIDE_TWICE(
                "The exchange merges positions of one symbol and side into one; here each keeps its own tier and margin.");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        /** In English. */
        public String sentence() {
            return sentence;
        }
    }
}

package dev.marginwise.margin;

import java.util.Locale;

/**
 * Something that a live account can show and its owner should know; the figures are worked out all the same.
 *
 * @param pointer JSON pointer into the request, {@code /positions/0/stop}
 */
public record Warning(String pointer, Kind kind) {

    /** What there is to know. The words for it, by its id, are those of {@code margin.words}. */
    public enum Kind {
        LEVERAGE_ABOVE_LIMIT,
        NOTIONAL_ABOVE_TIERS,
        WALLET_BELOW_MARGINS,
        STOP_BEYOND_ISOLATED_LIQUIDATION,
        STOP_BEYOND_CROSS_LIQUIDATION,
        PAST_ISOLATED_LIQUIDATION,
        PAST_CROSS_LIQUIDATION,
        MARK_ASSUMED,
        SAME_SIDE_TWICE,
        ONE_TIER_GIVEN;

        /** Such as {@code mark-assumed}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

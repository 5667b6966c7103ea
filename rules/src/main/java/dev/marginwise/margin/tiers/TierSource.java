package dev.marginwise.margin.tiers;

import java.util.Locale;

/** Where a table of tiers comes from. The words for it, by its id, are those of {@code margin.words}. */
public enum TierSource {
    /** The table packed with the program. */
    SHIPPED,
    /** A file with the exchange's answer to {@code GET /fapi/v1/leverageBracket}. */
    EXCHANGE,
    /** A file of leverage tiers as ccxt writes it. */
    CCXT,
    /** A file in the form of the table packed with the program. */
    TABLE;

    /** Such as {@code exchange}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

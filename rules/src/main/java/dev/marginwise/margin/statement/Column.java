package dev.marginwise.margin.statement;

import java.util.Locale;

/** What a text can tell of a position, whatever each form calls it. */
public enum Column {
    SYMBOL,
    SIDE,
    QUANTITY,
    ENTRY,
    MARK,
    LEVERAGE,
    MODE,
    ISOLATED_WALLET,
    /** Isolated wallet and unrealised profit together. */
    ISOLATED_MARGIN,
    /** What the exchange's page calls margin: of an isolated position its wallet, else the notional by the leverage. */
    MARGIN,
    INITIAL_MARGIN,
    NOTIONAL,
    LIQUIDATION,
    PROFIT,
    MARGIN_ASSET,
    /** Coins in one contract, where the quantity is counted in contracts. */
    CONTRACT_SIZE;

    /** Such as {@code isolated-wallet}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

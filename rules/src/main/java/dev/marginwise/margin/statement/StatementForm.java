package dev.marginwise.margin.statement;

import java.util.Locale;

/** In which form somebody's positions came. */
public enum StatementForm {
    POSITION_RISK_V2,
    POSITION_RISK_V3,
    ACCOUNT_V2,
    ACCOUNT_V3,
    CCXT,
    CSV;

    /** Such as {@code position-risk-v2}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

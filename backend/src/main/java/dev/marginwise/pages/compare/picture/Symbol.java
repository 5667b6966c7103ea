package dev.marginwise.pages.compare.picture;

/** Symbols as people say them. */
public final class Symbol {
    private static final String SETTLED_IN = "USDT";

    private Symbol() {}

    /** The coin of a symbol: {@code BTC} for {@code BTCUSDT}. */
    public static String coin(String symbol) {
        return symbol.endsWith(SETTLED_IN) && symbol.length() > SETTLED_IN.length()
                ? symbol.substring(0, symbol.length() - SETTLED_IN.length())
                : symbol;
    }
}

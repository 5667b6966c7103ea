package dev.marginwise.pages;

/** Symbols as people say them. */
final class Symbol {
    private static final String SETTLED_IN = "USDT";

    private Symbol() {}

    /** The coin of a symbol: {@code BTC} for {@code BTCUSDT}. */
    static String coin(String symbol) {
        return symbol.endsWith(SETTLED_IN) && symbol.length() > SETTLED_IN.length()
                ? symbol.substring(0, symbol.length() - SETTLED_IN.length())
                : symbol;
    }
}

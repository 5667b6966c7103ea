package dev.marginwise.margin.number;

import java.util.List;
import java.util.Locale;

/**
 * What a field counts in.
 *
 * @param name as it is told: {@code USDT}, {@code BTC}, {@code ×}
 * @param spellings in lower case; what may stand behind a number of this field
 */
public record Unit(String name, List<String> spellings) {
    public static final Unit USDT = of("USDT");

    /** Leverage: {@code 10×}, for most keyboards {@code 10x}. */
    public static final Unit TIMES = new Unit("×", List.of("×", "x", "倍"));

    /** A rate, as the exchange shows it. */
    public static final Unit PER_CENT = new Unit("%", List.of("%"));

    public Unit {
        spellings = List.copyOf(spellings);
    }

    /**
     * An amount of this coin. A contract of a thousand coins at once is counted in contracts: its name begins with a
     * digit, which could be read as part of the number, so it is no spelling.
     */
    public static Unit of(String coin) {
        boolean readable = !coin.isEmpty() && Character.isLetter(coin.codePointAt(0));
        return new Unit(coin, readable ? List.of(coin.toLowerCase(Locale.ROOT)) : List.of());
    }
}

package dev.marginwise.margin.tiers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a contract as somebody wrote it. Tools write one contract in many ways: {@code BTC/USDT:USDT},
 * {@code BTC-USDT}, {@code BTCUSDT.P}, {@code BTCUSDTPERP}, {@code btcusdt}.
 */
public record SymbolName(String written) {
    private static final String SETTLED_IN = "USDT";
    private static final String COIN = "(?<coin>[^/:._\\s-]+?)";

    private static final Pattern IN_USDT =
            Pattern.compile(COIN + "[/_-]?" + SETTLED_IN + "(?::" + SETTLED_IN + "|\\.P|[_-]?PERP)?");

    private static final Pattern IN_THE_COIN =
            Pattern.compile(COIN + "[/_-]?USD(?:[_-]?PERP|\\.P|[_-][0-9]{6}|:\\k<coin>(?:-[0-9]{6})?)");

    private static final Pattern WITH_A_DATE = Pattern.compile(COIN + "[/_-]?USD[TC](?::USD[TC])?[_-][0-9]{6}");

    private static final Pattern MANY_COINS = Pattern.compile("(?<many>10{3,}|1M)(?<coin>.+)");

    /** What a name that no table has tells of itself. */
    public enum Lack {
        /** Nothing. */
        UNKNOWN,
        /** It is the coin of a contract that is known. */
        COIN_ALONE,
        /** Its coin is traded many at a time, under another name. */
        MANY_AT_A_TIME,
        /** Margin and profit are in the coin, so that no figure of a contract in USDT would be right. */
        COIN_MARGINED,
        /** It ends on a day of delivery. */
        DATED
    }

    /**
     * A name that no table has.
     *
     * @param named what there is to say of it: the name that is known instead, and how many coins that stands for
     */
    public record Missing(Lack lack, List<String> named) {
        public Missing {
            named = List.copyOf(named);
        }
    }

    public SymbolName {
        written = written.strip();
    }

    /** The coin of a symbol: {@code BTC} for {@code BTCUSDT}; the symbol itself when it is not settled in USDT. */
    public static String coin(String symbol) {
        return symbol.endsWith(SETTLED_IN) && symbol.length() > SETTLED_IN.length()
                ? symbol.substring(0, symbol.length() - SETTLED_IN.length())
                : symbol;
    }

    /** The name that the table has for it. */
    public Optional<String> in(TierSnapshot table) {
        return table.tiersOf(written).isPresent()
                ? Optional.of(written)
                : settledInUsdt().filter(name -> table.tiersOf(name).isPresent());
    }

    /** True when it is a contract of the other kind, whose margin is its coin, and the table does not have it all the same. */
    public boolean isCoinMargined(TierSnapshot table) {
        return in(table).isEmpty() && IN_THE_COIN.matcher(upper()).matches();
    }

    /** Why the table has no such name. */
    public Missing missingIn(TierSnapshot table) {
        if (isCoinMargined(table)) {
            return new Missing(Lack.COIN_MARGINED, List.of());
        }
        if (WITH_A_DATE.matcher(upper()).matches()) {
            return new Missing(Lack.DATED, List.of());
        }
        String alone = upper() + SETTLED_IN;
        return table.tiersOf(alone).isPresent()
                ? new Missing(Lack.COIN_ALONE, List.of(alone))
                : manyAtATime(table).orElseGet(() -> new Missing(Lack.UNKNOWN, List.of()));
    }

    private Optional<Missing> manyAtATime(TierSnapshot table) {
        String coin = coin(settledInUsdt().orElse(upper()));
        return table.symbols().stream()
                .map(symbol -> manyAtATime(symbol, coin))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Missing> manyAtATime(String symbol, String coin) {
        Matcher many = MANY_COINS.matcher(coin(symbol));
        return many.matches() && many.group("coin").equals(coin)
                ? Optional.of(new Missing(
                        Lack.MANY_AT_A_TIME, List.of(symbol, many.group("many").replace("M", "000000"))))
                : Optional.empty();
    }

    private Optional<String> settledInUsdt() {
        Matcher name = IN_USDT.matcher(upper());
        return name.matches() ? Optional.of(name.group("coin") + SETTLED_IN) : Optional.empty();
    }

    private String upper() {
        return written.toUpperCase(Locale.ROOT);
    }
}

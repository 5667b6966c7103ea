package dev.marginwise.margin.tiers;

import java.util.Comparator;
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
    private static final String USUAL_ASSET = "USDT";
    private static final String COIN = "(?<coin>[^/:._\\s-]+?)";
    private static final String ASSET = "(?<asset>USDT|USDC)";

    private static final Pattern LINEAR = Pattern.compile(COIN + "[/_-]?" + ASSET + "(?::\\k<asset>|\\.P|[_-]?PERP)?");

    private static final Pattern IN_THE_COIN =
            Pattern.compile(COIN + "[/_-]?USD(?:[_-]?PERP|\\.P|[_-][0-9]{6}|:\\k<coin>(?:-[0-9]{6})?)");

    private static final Pattern WITH_A_DATE =
            Pattern.compile(COIN + "[/_-]?" + ASSET + "(?::\\k<asset>)?[_-](?<day>[0-9]{6})");

    private static final Pattern MANY_COINS = Pattern.compile("(?<many>10{3,}|1M)(?<coin>.+)");

    /** What a contract of the exchange is margined in; ETHBTC is the one in BTC. */
    private static final Pattern SETTLED =
            Pattern.compile("(?<coin>.+?)(?<asset>USDT|USDC|(?<=^ETH)BTC)(?:_[0-9]{6})?", Pattern.CASE_INSENSITIVE);

    /** What a name that no table has tells of itself. */
    public enum Lack {
        /** Nothing. */
        UNKNOWN,
        /** It is the coin of a contract that is known. */
        COIN_ALONE,
        /** Its coin is traded many at a time, under another name. */
        MANY_AT_A_TIME,
        /** Margin and profit are in the coin, so that no figure of a linear contract would be right. */
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

    /** The coin of a symbol: {@code BTC} for {@code BTCUSDT}; the symbol itself when it does not end in a margin asset. */
    public static String coin(String symbol) {
        Matcher name = SETTLED.matcher(symbol);
        return name.matches() ? name.group("coin") : symbol;
    }

    /**
     * What the margin and profit of a linear contract are in: {@code USDC} for {@code BTCUSDC}; empty when its name does not
     * tell.
     */
    public static Optional<String> marginAsset(String symbol) {
        Matcher name = SETTLED.matcher(symbol);
        return name.matches() ? Optional.of(name.group("asset").toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    /** The name that the exchange has for a linear contract; empty when this is none, or no such name can be told. */
    Optional<String> canonical() {
        Matcher name = LINEAR.matcher(upper());
        if (name.matches()) return Optional.of(name.group("coin") + name.group("asset"));
        Matcher dated = WITH_A_DATE.matcher(upper());
        return dated.matches()
                ? Optional.of(dated.group("coin") + dated.group("asset") + "_" + dated.group("day"))
                : Optional.empty();
    }

    /** The name that the table has for it. */
    public Optional<String> in(TierSnapshot table) {
        return table.tiersOf(written).isPresent()
                ? Optional.of(written)
                : canonical().filter(name -> table.tiersOf(name).isPresent());
    }

    /** True when it is a contract of the other kind, whose margin is its coin. */
    public boolean isCoinMargined() {
        return IN_THE_COIN.matcher(upper()).matches();
    }

    /** Why the table has no such name. */
    public Missing missingIn(TierSnapshot table) {
        if (isCoinMargined()) {
            return new Missing(Lack.COIN_MARGINED, List.of());
        }
        if (WITH_A_DATE.matcher(upper()).matches()) {
            return new Missing(Lack.DATED, List.of());
        }
        String alone = upper() + USUAL_ASSET;
        return table.tiersOf(alone).isPresent()
                ? new Missing(Lack.COIN_ALONE, List.of(alone))
                : manyAtATime(table).orElseGet(() -> new Missing(Lack.UNKNOWN, List.of()));
    }

    /** One in the same margin asset comes first. */
    private Optional<Missing> manyAtATime(TierSnapshot table) {
        String name = canonical().orElse(upper());
        Optional<String> asset = canonical().flatMap(SymbolName::marginAsset);
        return table.symbols().stream()
                .map(symbol -> manyAtATime(symbol, coin(name)))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(missing -> asset.isPresent()
                        && !marginAsset(missing.named().get(0)).equals(asset)));
    }

    private static Optional<Missing> manyAtATime(String symbol, String coin) {
        Matcher many = MANY_COINS.matcher(coin(symbol));
        return many.matches() && many.group("coin").equals(coin)
                ? Optional.of(new Missing(
                        Lack.MANY_AT_A_TIME, List.of(symbol, many.group("many").replace("M", "000000"))))
                : Optional.empty();
    }

    private String upper() {
        return written.toUpperCase(Locale.ROOT);
    }
}

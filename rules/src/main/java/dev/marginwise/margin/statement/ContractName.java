package dev.marginwise.margin.statement;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a contract in a text, and what its margin is counted in.
 *
 * @param symbol in the exchange's own spelling, {@code BTCUSDT}
 * @param asset {@code USDT}; the coin itself for a contract that is margined in its coin
 * @param coinMargined true for a contract whose margin is its coin
 */
record ContractName(String symbol, String asset, boolean coinMargined) {
    /** No contract of the exchange has a longer name; a key of somebody's has. */
    private static final int LONGEST = 30;

    private static final String COIN = "(?<coin>[\\p{L}\\p{N}]+?)";

    private static final Pattern LINEAR = Pattern.compile(COIN
            + "[-_/]?(?<asset>USDT|USDC|BUSD|FDUSD|USD1)(?::\\k<asset>)?(?:\\.P|[-_]?PERP|-SWAP)?(?<date>[-_]\\d{6})?");

    private static final Pattern IN_THE_COIN =
            Pattern.compile(COIN + "[-_/]?USD(?:[-_]?PERP|\\.P|[-_]\\d{6}|:\\k<coin>(?:-\\d{6})?|-SWAP)");

    /** Empty for a text that is no such name; it is not shown then. */
    static Optional<ContractName> of(String written) {
        String name = written.toUpperCase(Locale.ROOT);
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher linear = LINEAR.matcher(name);
        if (linear.matches()) {
            String date = Optional.ofNullable(linear.group("date"))
                    .map(day -> "_" + day.substring(1))
                    .orElse("");
            String asset = linear.group("asset");
            return Optional.of(new ContractName(linear.group("coin") + asset + date, asset, false));
        }
        Matcher inTheCoin = IN_THE_COIN.matcher(name);
        return inTheCoin.matches()
                ? Optional.of(new ContractName(name, inTheCoin.group("coin"), true))
                : Optional.empty();
    }

    /** {@code BTC} of {@code BTCUSDT}. */
    String coin() {
        return coinMargined ? asset : symbol.substring(0, symbol.lastIndexOf(asset));
    }
}

package dev.marginwise.margin.statement;

import dev.marginwise.margin.Side;
import dev.marginwise.margin.exchange.MarginMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words in the cells of a row, in English and Chinese: which side, which mode, how many times. */
final class RowWords {
    private static final List<String> LONG = List.of("long", "buy", "b", "多", "做多", "多头", "买入", "买", "开多", "多仓", "多单");
    private static final List<String> SHORT =
            List.of("short", "sell", "s", "空", "做空", "空头", "卖出", "卖", "开空", "空仓", "空单");
    private static final List<String> NEITHER = List.of("both", "net", "oneway", "one-way", "单向", "-", "--", "—");

    private static final Pattern ISOLATED = Pattern.compile("isolated|\\btrue\\b|逐仓|^1$|^yes$|^是$");
    private static final Pattern CROSS = Pattern.compile("cross|\\bfalse\\b|全仓|^0$|^no$|^否$");
    private static final Pattern TIMES = Pattern.compile("(?<![\\p{Alnum}.,])(\\d{1,3}) ?[x×倍](?!\\p{Alnum})");

    private static final String TIMES_SIGNS = "xX×倍";

    private RowWords() {}

    static boolean isNeitherSide(String cell) {
        return NEITHER.contains(plain(cell));
    }

    static Optional<Side> side(String cell) {
        String word = plain(cell);
        if (LONG.contains(word)) {
            return Optional.of(Side.LONG);
        }
        return SHORT.contains(word) ? Optional.of(Side.SHORT) : Optional.empty();
    }

    /** The mode that a cell names, alone or beside something else: {@code Cross 20x}, {@code 12.31 USDT (Isolated)}. */
    static Optional<MarginMode> mode(String cell) {
        String words = plain(cell);
        Optional<MarginMode> alone = MarginMode.of(words);
        if (alone.isPresent()) {
            return alone;
        }
        if (ISOLATED.matcher(words).find()) {
            return Optional.of(MarginMode.ISOLATED);
        }
        return CROSS.matcher(words).find() ? Optional.of(MarginMode.CROSS) : Optional.empty();
    }

    /** The digits of a leverage beside something else: {@code BTCUSDT Perp 20x}. */
    static Optional<String> times(String cell) {
        if (cell.chars().noneMatch(letter -> TIMES_SIGNS.indexOf(letter) >= 0)) {
            return Optional.empty();
        }
        Matcher times = TIMES.matcher(plain(cell));
        return times.find() ? Optional.of(times.group(1)) : Optional.empty();
    }

    private static String plain(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }
}

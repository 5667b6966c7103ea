package dev.marginwise.pages.compare;

import dev.marginwise.margin.Position;
import dev.marginwise.margin.tiers.SymbolName;
import dev.marginwise.margin.twin.Others;
import dev.marginwise.pages.site.Amounts;
import dev.marginwise.pages.site.Words;

/** A position in a word or two. */
final class PositionWords {
    private PositionWords() {}

    /** {@code BTC long}: enough to know it by. */
    static String of(Position position, Words words) {
        return words.of(
                "compare.name",
                SymbolName.coin(position.symbol()),
                words.of("compare.side." + position.side().id()));
    }

    /** Their coin when it is one, such as {@code ETH}; else the words for several. */
    static String of(Others others, Words words) {
        return others.symbol().map(SymbolName::coin).orElseGet(() -> words.of("compare.others"));
    }

    /** {@code long 0.1 BTC at 60,000, stop 57,000, 10×}. */
    static String summary(Position position, Words words, Amounts amounts) {
        String text = words.of(
                "compare.summary.position",
                words.of("compare.side." + position.side().id()),
                amounts.amount(position.quantity()),
                SymbolName.coin(position.symbol()),
                amounts.amount(position.entry()),
                amounts.amount(position.leverage()));
        return position.stop()
                .map(stop -> words.of("compare.summary.stop", text, amounts.amount(stop)))
                .orElse(text);
    }
}

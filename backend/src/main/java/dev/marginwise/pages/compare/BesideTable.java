package dev.marginwise.pages.compare;

import dev.marginwise.margin.Liquidation;
import dev.marginwise.margin.exchange.BesideOurs;
import dev.marginwise.margin.exchange.MarginMode;
import dev.marginwise.margin.exchange.ShownPrice;
import dev.marginwise.margin.words.StatementWords;
import dev.marginwise.pages.compare.ComparePage.Line;
import dev.marginwise.pages.compare.ComparePage.Table;
import dev.marginwise.pages.site.Amounts;
import dev.marginwise.pages.site.Words;
import dev.marginwise.rulebook.Gap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The exchange's liquidation prices beside ours of the same mode.
 *
 * @param beside the positions of which the exchange's price was told
 * @param marginAsset what the prices are in
 */
record BesideTable(List<BesideOurs> beside, String marginAsset, Words words, Amounts amounts) {
    private static final String NONE = "–";

    static BesideTable of(CompareFigures figures, Words words, Amounts amounts) {
        return new BesideTable(
                figures.besideOurs().stream()
                        .filter(each -> each.theirs().liquidation().isPresent())
                        .toList(),
                figures.account().marginAsset(),
                words,
                amounts);
    }

    /** Empty where the exchange's price of no position was told. */
    Optional<Table> table() {
        if (beside.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Table(
                "beside",
                words.of("compare.table.exchange", marginAsset),
                List.of(
                        words.of("compare.table.position"),
                        words.of("compare.table.exchange.shown"),
                        words.of("compare.table.exchange.ours"),
                        words.of("compare.table.exchange.apart")),
                beside.stream().map(this::line).toList()));
    }

    /** Whether the figures are the same, and why they may not be. */
    Optional<String> text() {
        StatementWords told = StatementWords.in(words.locale());
        return beside.stream()
                .filter(each -> !each.agree())
                .findFirst()
                .or(() -> beside.stream().findFirst())
                .map(each -> {
                    String pasted = words.of("compare.exchange.as-pasted");
                    return pasted + Gap.after(pasted) + told.of(each);
                });
    }

    private Line line(BesideOurs each) {
        String name = PositionWords.of(each.ours().position(), words);
        return new Line(
                List.of(
                        each.theirs()
                                .mode()
                                .map(mode -> words.of("compare.exchange.mode", name, mode(mode)))
                                .orElse(name),
                        price(each.theirs().liquidation().flatMap(ShownPrice::price)),
                        price(each.ofTheirMode().flatMap(Liquidation::price)),
                        each.liquidationDifference().map(this::signed).orElse(NONE)),
                false);
    }

    private String mode(MarginMode mode) {
        return words.of("compare.nearer." + mode.id());
    }

    private String price(Optional<BigDecimal> price) {
        return price.map(amounts::price).orElse(NONE);
    }

    private String signed(BigDecimal apart) {
        String sign = apart.signum() < 0 ? "\u2212" : apart.signum() > 0 ? "+" : "";
        return sign + amounts.price(apart.abs());
    }
}

package dev.marginwise.pages.compare;

import dev.marginwise.margin.Liquidation;
import dev.marginwise.margin.PositionComparison;
import dev.marginwise.margin.holding.Held;
import dev.marginwise.margin.holding.HeldPosition;
import dev.marginwise.margin.holding.HoldingCosts;
import dev.marginwise.margin.tiers.SymbolName;
import dev.marginwise.pages.compare.ComparePage.Line;
import dev.marginwise.pages.compare.ComparePage.Table;
import dev.marginwise.pages.site.Amounts;
import dev.marginwise.pages.site.Words;
import dev.marginwise.rulebook.Gap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What holding costs, in a few sentences and a table. */
record HeldFigures(CompareFigures figures, HoldingCosts costs, Words words, Amounts amounts) {

    HeldPart part() {
        return new HeldPart(new ComparePage.Told(said(), alarm()), table(), words.of("compare.held.band", hours()));
    }

    private String asset() {
        return figures.account().marginAsset();
    }

    private String hours() {
        return costs.terms()
                .funding()
                .map(funding -> amounts.amount(funding.hours()))
                .orElse("0");
    }

    private String said() {
        List<String> sentences = new ArrayList<>();
        if (costs.terms().taker().isPresent()) {
            sentences.add(words.of(
                    "compare.held.fees",
                    amounts.amount(costs.openingFees()),
                    amounts.amount(costs.closingFees()),
                    asset()));
            closing().ifPresent(sentences::add);
        }
        if (costs.terms().funding().isPresent()) {
            sentences.add(words.of(
                    costs.funding().signum() < 0 ? "compare.held.received" : "compare.held.paid",
                    hours(),
                    costs.terms().payments(),
                    amounts.amount(costs.funding().abs()),
                    asset()));
        }
        return joined(sentences);
    }

    /** At the liquidation prices of the position that is drawn. */
    private Optional<String> closing() {
        HeldPosition drawn = costs.positions().get(figures.index());
        Optional<BigDecimal> cross = drawn.cross().closingFee();
        return drawn.isolated()
                .closingFee()
                .flatMap(fee -> cross.map(other -> words.of(
                        "compare.held.closing",
                        SymbolName.coin(drawn.position().symbol()),
                        amounts.amount(fee),
                        amounts.amount(other),
                        asset())));
    }

    /** What funding alone ends. */
    private Optional<String> alarm() {
        List<String> ended = new ArrayList<>();
        List<PositionComparison> now = figures.compared().positions();
        String isolated = IntStream.range(0, now.size())
                .filter(index -> costs.positions().get(index).isolated().over()
                        && !now.get(index).isolated().past())
                .mapToObj(index -> PositionWords.of(now.get(index).position(), words))
                .distinct()
                .collect(Collectors.joining(words.of("compare.list")));
        if (!isolated.isEmpty()) {
            ended.add(words.of("compare.held.ends.isolated", isolated));
        }
        if (costs.positions().get(0).cross().over() && !now.get(0).cross().past()) {
            ended.add(words.of("compare.held.ends.cross"));
        }
        return ended.isEmpty() ? Optional.empty() : Optional.of(joined(ended));
    }

    private static String joined(List<String> sentences) {
        return sentences.stream()
                .reduce((one, next) -> one + Gap.after(one) + next)
                .orElse("");
    }

    private Table table() {
        List<Line> lines = new ArrayList<>();
        for (int index = 0; index < costs.positions().size(); index++) {
            lines.add(line(
                    costs.positions().get(index), figures.compared().positions().get(index)));
        }
        lines.add(new Line(
                List.of(
                        words.of("compare.held.all"),
                        amounts.amount(costs.openingFees().add(costs.closingFees())),
                        amounts.amount(costs.funding()),
                        "–",
                        "–"),
                false));
        lines.add(new Line(
                List.of(
                        words.of("compare.held.wallets"),
                        "–",
                        "–",
                        both(
                                amounts.amount(figures.account().isolatedWallets()),
                                amounts.amount(costs.isolatedWallets())),
                        both(amounts.amount(figures.account().wallet()), amounts.amount(costs.wallet()))),
                false));
        return new Table(
                "held",
                words.of("compare.held.table", hours(), asset()),
                List.of(
                        words.of("compare.table.position"),
                        words.of("compare.held.fees.head"),
                        words.of("compare.held.funding.head"),
                        words.of("mode.isolated"),
                        words.of("mode.cross")),
                lines);
    }

    private Line line(HeldPosition held, PositionComparison now) {
        return new Line(
                List.of(
                        PositionWords.of(held.position(), words),
                        amounts.amount(held.openingFee().add(held.closingFee())),
                        amounts.amount(held.funding()),
                        both(price(now.isolated()), price(held.isolated())),
                        both(price(now.cross()), price(held.cross()))),
                false);
    }

    private String both(String now, String then) {
        return now.equals(then) ? now : words.of("compare.held.from-to", now, then);
    }

    private String price(Liquidation liquidation) {
        return liquidation.past()
                ? words.of("compare.table.past")
                : liquidation.price().map(amounts::price).orElse("–");
    }

    private String price(Held held) {
        return held.over()
                ? words.of("compare.table.past")
                : held.price().map(amounts::price).orElse("–");
    }
}

package dev.marginwise.pages.compare;

import dev.marginwise.margin.Liquidation;
import dev.marginwise.margin.OtherPrices.Point;
import dev.marginwise.margin.Position;
import dev.marginwise.margin.PositionComparison;
import dev.marginwise.margin.tiers.SymbolName;
import dev.marginwise.margin.twin.MoreMargin;
import dev.marginwise.pages.compare.ComparePage.Line;
import dev.marginwise.pages.compare.ComparePage.Table;
import dev.marginwise.pages.site.Amounts;
import dev.marginwise.pages.site.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures of the picture as tables. */
record CompareTables(CompareFigures figures, Words words, Amounts amounts) {
    List<Table> all() {
        List<Table> tables = new ArrayList<>();
        if (!figures.moving().none()) {
            tables.add(byMove());
        }
        tables.add(here());
        tables.add(positions());
        BesideTable.of(figures, words, amounts).table().ifPresent(tables::add);
        return tables;
    }

    /** Every ten per cent from no move to the end against the position, where the slider stands, and past the crossing. */
    private Table byMove() {
        String coin = SymbolName.coin(figures.position().symbol());
        return new Table(
                "by-move",
                words.of("compare.table.by-move", coin, figures.account().marginAsset()),
                List.of(
                        PositionWords.of(figures.moving(), words),
                        words.of("mode.isolated"),
                        words.of("mode.cross"),
                        words.of("compare.table.nearer")),
                figures.moves().listed(figures.at()).stream().map(this::byMove).toList());
    }

    private Line byMove(BigDecimal move) {
        Point point = figures.point(move);
        String place = figures.moving()
                .priceAfter(move)
                .map(price -> words.of("compare.table.at", amounts.amount(price), amounts.move(move)))
                .orElseGet(() -> amounts.move(move));
        return new Line(
                List.of(
                        place,
                        price(figures.isolated().price()),
                        point.past() ? words.of("compare.table.past") : price(point.crossPrice()),
                        words.of("compare.nearer." + point.nearer().id())),
                move.compareTo(figures.at()) == 0);
    }

    /** Isolated, isolated with half its margin added, and cross, where the slider stands. */
    private Table here() {
        Position position = figures.position();
        Liquidation isolated = figures.isolated();
        Point cross = figures.point(figures.at());
        MoreMargin more = MoreMargin.half(position);
        return new Table(
                "here",
                words.of("compare.table.here", SymbolName.coin(position.symbol()), figures.beside()),
                List.of(
                        words.of("compare.table.mode"),
                        words.of("compare.table.liquidation"),
                        words.of("compare.table.bankruptcy"),
                        words.of("compare.table.at-stake")),
                List.of(
                        line(words.of("mode.isolated"), isolated),
                        line(words.of("compare.table.added", amounts.amount(more.added())), more.isolated()),
                        new Line(
                                List.of(
                                        words.of("mode.cross"),
                                        cross.past() ? words.of("compare.table.past") : price(cross.crossPrice()),
                                        price(cross.crossBankruptcy()),
                                        amounts.amount(figures.account().wallet())),
                                false)));
    }

    private Line line(String head, Liquidation liquidation) {
        return new Line(
                List.of(
                        head,
                        liquidation.past() ? words.of("compare.table.past") : price(liquidation.price()),
                        price(liquidation.bankruptcy()),
                        amounts.amount(liquidation.atStake())),
                false);
    }

    /** Every position at the marks, the others where they are. */
    private Table positions() {
        List<Line> lines = new ArrayList<>();
        List<PositionComparison> compared = figures.compared().positions();
        for (int index = 0; index < compared.size(); index++) {
            PositionComparison position = compared.get(index);
            lines.add(new Line(
                    List.of(
                            PositionWords.of(position.position(), words),
                            price(position.isolated().price()),
                            price(position.cross().price()),
                            words.of("compare.nearer." + position.nearer().id())),
                    false));
        }
        return new Table(
                "positions",
                words.of("compare.table.positions", figures.account().marginAsset()),
                List.of(
                        words.of("compare.table.position"),
                        words.of("mode.isolated"),
                        words.of("mode.cross"),
                        words.of("compare.table.nearer")),
                lines);
    }

    private String price(Optional<BigDecimal> price) {
        return price.map(amounts::price).orElse("–");
    }
}

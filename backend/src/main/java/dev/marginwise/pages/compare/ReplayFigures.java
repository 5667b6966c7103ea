package dev.marginwise.pages.compare;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.Position;
import dev.marginwise.margin.replay.Candle;
import dev.marginwise.margin.replay.Replay;
import dev.marginwise.margin.replay.Replay.Event;
import dev.marginwise.margin.replay.Replay.Left;
import dev.marginwise.margin.replay.Replay.Mode;
import dev.marginwise.margin.words.ReplayWords;
import dev.marginwise.pages.compare.ComparePage.Line;
import dev.marginwise.pages.compare.ComparePage.Table;
import dev.marginwise.pages.site.Amounts;
import dev.marginwise.pages.site.Link;
import dev.marginwise.pages.site.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A replayed day in sentences and tables. */
record ReplayFigures(Account account, Replay replay, Words words, Amounts amounts) {

    ReplayPart part() {
        ReplayWords said = ReplayWords.in(words.locale());
        List<Table> tables = new ArrayList<>();
        tables.add(left());
        if (!replay.events().isEmpty()) {
            tables.add(events());
        }
        return new ReplayPart(said.question(replay.day()), said.told(replay, account), tables, moves(), said.notes());
    }

    private Table left() {
        return new Table(
                "replay-left",
                words.of("compare.replay.left", account.marginAsset()),
                List.of(
                        words.of("compare.table.mode"),
                        words.of("compare.replay.liquidated"),
                        words.of("compare.replay.equity")),
                List.of(left("mode.isolated", replay.isolated()), left("mode.cross", replay.cross())));
    }

    private Line left(String mode, Left left) {
        String gone = left.liquidated().isEmpty()
                ? words.of("compare.replay.nothing")
                : left.liquidated().size() == account.positions().size()
                        ? words.of("compare.replay.everything")
                        : left.liquidated().stream()
                                .map(this::named)
                                .collect(Collectors.joining(words.of("compare.list")));
        return new Line(List.of(words.of(mode), gone, amounts.amount(left.equity())), false);
    }

    private Table events() {
        return new Table(
                "replay-events",
                words.of("compare.replay.order"),
                List.of(
                        words.of("compare.replay.share"),
                        words.of("compare.table.mode"),
                        words.of("compare.replay.liquidated"),
                        words.of("compare.replay.price", account.marginAsset())),
                replay.events().stream().map(this::line).toList());
    }

    private Line line(Event event) {
        boolean isolated = event.mode() == Mode.ISOLATED;
        return new Line(
                List.of(
                        share(event.share()),
                        words.of(isolated ? "mode.isolated" : "mode.cross"),
                        isolated ? named(event.positions().get(0)) : words.of("compare.replay.everything"),
                        isolated ? price(event) : "–"),
                false);
    }

    private String price(Event event) {
        Position position = account.positions().get(event.positions().get(0));
        BigDecimal move = replay.day().moveOf(position.symbol()).orElse(BigDecimal.ZERO);
        return amounts.price(position.priceAfter(move.multiply(event.share())));
    }

    /** Of the way, without a sign. */
    private String share(BigDecimal share) {
        return words.of("compare.replay.percent", amounts.about(share.movePointRight(2)));
    }

    private String named(int index) {
        return PositionWords.of(account.positions().get(index), words);
    }

    private List<ReplayPart.Move> moves() {
        return replay.day().moves().stream()
                .map(move -> new ReplayPart.Move(
                        move.coin(),
                        amounts.exactMove(move.move()),
                        move.sources().stream().map(this::source).toList()))
                .toList();
    }

    private Link source(Candle candle) {
        return Link.to(
                words.of(
                        "compare.replay.source",
                        candle.venue(),
                        amounts.price(candle.open()),
                        amounts.price(candle.extreme()),
                        amounts.exactMove(candle.move())),
                candle.address());
    }
}

package dev.marginwise.pages.compare;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.Comparison;
import dev.marginwise.margin.CurvePoint;
import dev.marginwise.margin.Liquidation;
import dev.marginwise.margin.Nearer;
import dev.marginwise.margin.OtherPrices;
import dev.marginwise.margin.OtherPrices.Point;
import dev.marginwise.margin.Position;
import dev.marginwise.margin.exchange.BesideOurs;
import dev.marginwise.margin.exchange.ExchangeFigures;
import dev.marginwise.margin.holding.HoldingCosts;
import dev.marginwise.margin.tiers.SymbolName;
import dev.marginwise.margin.twin.Others;
import dev.marginwise.margin.twin.ShownMoves;
import dev.marginwise.margin.twin.WalletShares;
import dev.marginwise.pages.compare.picture.HoldingBand;
import dev.marginwise.pages.compare.picture.ShownMark;
import dev.marginwise.pages.compare.picture.TogetherDrawing;
import dev.marginwise.pages.compare.picture.TogetherPicture;
import dev.marginwise.pages.compare.picture.TwinDrawing;
import dev.marginwise.pages.compare.picture.TwinPicture;
import dev.marginwise.pages.compare.picture.WalletBar;
import dev.marginwise.pages.compare.picture.WalletBars;
import dev.marginwise.pages.site.Amounts;
import dev.marginwise.pages.site.Words;
import dev.marginwise.rulebook.Gap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one account's numbers say about one of its positions.
 *
 * @param index of the position that is drawn
 * @param at how far the others moved, a fraction
 * @param together how far all moved
 * @param moves those of the others that are worth a look
 * @param shown what the exchange shows of each position
 */
record CompareFigures(
        Account account,
        Comparison compared,
        int index,
        BigDecimal at,
        BigDecimal together,
        ShownMoves moves,
        List<ExchangeFigures> shown,
        Words words,
        Amounts amounts) {
    static CompareFigures of(Account account, Comparison compared, TypedAccount sent, Words words, Amounts amounts) {
        ShownMoves moves = ShownMoves.around(account, sent.about());
        return new CompareFigures(
                account,
                compared,
                sent.about(),
                sent.others(),
                sent.together(),
                moves,
                sent.positions().stream().map(ShownFields::read).toList(),
                words,
                amounts);
    }

    /** What the exchange shows of each position, beside ours. */
    List<BesideOurs> besideOurs() {
        List<BesideOurs> beside = new ArrayList<>();
        for (int each = 0; each < shown.size(); each++) {
            beside.add(new BesideOurs(shown.get(each), compared.positions().get(each)));
        }
        return beside;
    }

    Position position() {
        return account.positions().get(index);
    }

    Liquidation isolated() {
        return compared.positions().get(index).isolated();
    }

    Others moving() {
        return Others.than(position(), account);
    }

    Point point(BigDecimal move) {
        return OtherPrices.at(account, index, move);
    }

    ComparePage.Told told() {
        Point now = point(at);
        String coin = SymbolName.coin(position().symbol());
        String isolated = isolated().price().map(amounts::price).orElse("");
        String cross = now.crossPrice().map(amounts::price).orElse("");
        String key = "compare.told."
                + (now.past() ? "past" : now.crossPrice().isPresent() ? "cross" : "no-cross")
                + (isolated().price().isPresent() ? "" : ".no-isolated");
        return new ComparePage.Told(words.of(key, where(), coin, cross, isolated), changePlaces(now));
    }

    private Optional<String> changePlaces(Point now) {
        if (moving().none()) {
            return Optional.empty();
        }
        return moves.nearestCrossing()
                .map(crossing -> words.of(
                        crossing.below() == Nearer.CROSS ? "compare.crosses.below" : "compare.crosses.above",
                        amounts.exactMove(crossing.move())))
                .or(() -> now.nearer() == Nearer.CROSS
                        ? Optional.of(words.of("compare.crosses.everywhere"))
                        : Optional.empty());
    }

    /** As a sentence begins: {@code With ETH at 2,400}, or {@code At these prices} when there are no others. */
    private String where() {
        return moving().none() ? words.of("compare.where.alone") : words.of("compare.where", with());
    }

    /** {@code ETH at 2,400}, {@code the others moved by −20 %}. */
    String with() {
        Others moving = moving();
        return moving.priceAfter(at)
                .map(price -> words.of("compare.with.price", PositionWords.of(moving, words), amounts.amount(price)))
                .orElseGet(() -> words.of("compare.with.move", amounts.move(at)));
    }

    /** The same beside a heading: {@code with ETH at 2,400}. */
    String beside() {
        return moving().none() ? "" : words.of("compare.beside", with());
    }

    ComparePage.Told fall() {
        Optional<BigDecimal> first = told(compared.firstIsolatedEnd());
        Optional<BigDecimal> cross = told(compared.crossEndurance().nearest());
        String isolatedFalls = first.map(move -> words.of("compare.fall.isolated", amounts.exactMove(move)))
                .map(sentence -> sentence + Gap.after(sentence))
                .orElse("");
        String crossFalls = cross.map(move -> words.of("compare.fall.cross", amounts.exactMove(move)))
                .orElseGet(() -> words.of("compare.fall.no-cross"));
        boolean gone = compared.crossEndurance().endsBy(together);
        return new ComparePage.Told(
                isolatedFalls + crossFalls,
                gone
                        ? Optional.of(
                                words.of("compare.fall.gone", amounts.amount(account.wallet()), account.marginAsset()))
                        : Optional.empty());
    }

    private static Optional<BigDecimal> told(Optional<BigDecimal> end) {
        return end.filter(move -> move.compareTo(ShownMoves.FAR_END) <= 0);
    }

    List<WalletBar> wallet() {
        String drawn = position().symbol();
        return bars(
                position -> position.symbol().equals(drawn) ? BigDecimal.ZERO : at,
                point(at).past());
    }

    TogetherPicture left() {
        CurvePoint here = compared.after(together, account);
        return new TogetherDrawing(account.wallet(), account.marginAsset(), compared.curve(), here, words, amounts)
                .picture();
    }

    List<WalletBar> fallen() {
        return bars(position -> together, compared.crossEndurance().endsBy(together));
    }

    private List<WalletBar> bars(Function<Position, BigDecimal> move, boolean crossGone) {
        return new WalletBars(compared, WalletShares.after(account, compared, move, crossGone), words, amounts).both();
    }

    Optional<TwinPicture> picture() {
        return drawing().map(TwinDrawing::picture);
    }

    private Optional<TwinDrawing> drawing() {
        if (moving().none()) {
            return Optional.empty();
        }
        OtherPrices others = OtherPrices.around(account, index, moves.range());
        String name = PositionWords.of(moving(), words);
        return Optional.of(TwinDrawing.of(
                position(),
                isolated(),
                others,
                point(at),
                words,
                amounts,
                moving(),
                name,
                ShownMark.of(shown.get(index))));
    }

    /** From the liquidation prices of now to those after the time held. */
    Optional<HoldingBand> band(HoldingCosts costs) {
        List<Point> then = costs.held()
                .map(held -> OtherPrices.around(held, index, moves.range()).points())
                .orElse(List.of());
        return costs.terms().payments() == 0
                ? Optional.empty()
                : drawing()
                        .map(drawing -> HoldingBand.of(
                                drawing, costs.positions().get(index).isolated().price(), then));
    }
}

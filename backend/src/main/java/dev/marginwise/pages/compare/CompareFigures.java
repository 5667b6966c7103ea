package dev.marginwise.pages.compare;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.Comparison;
import dev.marginwise.margin.Liquidation;
import dev.marginwise.margin.MoveToLiquidation;
import dev.marginwise.margin.Nearer;
import dev.marginwise.margin.OtherPrices;
import dev.marginwise.margin.OtherPrices.Crossing;
import dev.marginwise.margin.OtherPrices.Point;
import dev.marginwise.margin.Position;
import dev.marginwise.margin.Shock;
import dev.marginwise.pages.compare.picture.Others;
import dev.marginwise.pages.compare.picture.Symbol;
import dev.marginwise.pages.compare.picture.TwinDrawing;
import dev.marginwise.pages.compare.picture.TwinPicture;
import dev.marginwise.pages.compare.picture.WalletBar;
import dev.marginwise.pages.compare.picture.WalletBars;
import dev.marginwise.pages.site.Amounts;
import dev.marginwise.pages.site.Words;
import dev.marginwise.rulebook.Gap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one account's numbers say about one of its positions.
 *
 * @param index of the position that is drawn
 * @param at how far the others moved, a fraction
 * @param together how far all moved
 * @param nearestCrossing where the modes change places with the least move of the others
 */
record CompareFigures(
        Account account,
        Comparison compared,
        int index,
        BigDecimal at,
        BigDecimal together,
        Optional<Crossing> nearestCrossing,
        Words words,
        Amounts amounts) {
    private static final int STEPS = 81;
    private static final BigDecimal NEAR_END = new BigDecimal("-0.95");
    private static final BigDecimal FAR_END = BigDecimal.ONE;
    private static final BigDecimal BEYOND = new BigDecimal("0.05");

    static final Shock TOGETHER = new Shock(new BigDecimal("-0.5"), new BigDecimal("0.5"), STEPS);

    static CompareFigures of(Account account, Comparison compared, TypedAccount sent, Words words, Amounts amounts) {
        Optional<Crossing> nearest = OtherPrices.around(account, sent.about(), Shock.USUAL).crossings().stream()
                .filter(crossing -> crossing.move().compareTo(FAR_END) < 0)
                .min(Comparator.comparing(crossing -> crossing.move().abs()));
        return new CompareFigures(
                account, compared, sent.about(), sent.others(), sent.together(), nearest, words, amounts);
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

    /** From 30 % against the others to 10 % for them, and further where that shows the nearest crossing. */
    Shock range() {
        boolean falling = moving().loseByFalling();
        BigDecimal from = new BigDecimal(falling ? "-0.3" : "-0.1");
        BigDecimal to = new BigDecimal(falling ? "0.1" : "0.3");
        Optional<BigDecimal> crossing = nearestCrossing.map(Crossing::move);
        if (crossing.isPresent()) {
            BigDecimal below = tenths(crossing.get().subtract(BEYOND), RoundingMode.FLOOR);
            BigDecimal above = tenths(crossing.get().add(BEYOND), RoundingMode.CEILING);
            from = from.min(below).max(NEAR_END);
            to = to.max(above).min(FAR_END);
        }
        return new Shock(from, to, STEPS);
    }

    private static BigDecimal tenths(BigDecimal move, RoundingMode rounding) {
        return move.setScale(1, rounding);
    }

    Point point(BigDecimal move) {
        return OtherPrices.at(account, index, move);
    }

    ComparePage.Told told() {
        Point now = point(at);
        String coin = Symbol.coin(position().symbol());
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
        return nearestCrossing
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
                .map(price -> words.of("compare.with.price", moving.name(words), amounts.amount(price)))
                .orElseGet(() -> words.of("compare.with.move", amounts.move(at)));
    }

    /** The same beside a heading: {@code with ETH at 2,400}. */
    String beside() {
        return moving().none() ? "" : words.of("compare.beside", with());
    }

    ComparePage.Told fall() {
        List<BigDecimal> ends = compared.positions().stream()
                .map(position -> position.isolatedEndurance())
                .map(MoveToLiquidation::nearest)
                .flatMap(Optional::stream)
                .filter(move -> move.compareTo(FAR_END) <= 0)
                .toList();
        Optional<BigDecimal> first = ends.stream().min(Comparator.comparing(BigDecimal::abs));
        Optional<BigDecimal> cross = compared.crossEndurance().nearest().filter(move -> move.compareTo(FAR_END) <= 0);
        String isolatedFalls = first.map(move -> words.of("compare.fall.isolated", amounts.exactMove(move)))
                .map(sentence -> sentence + Gap.after(sentence))
                .orElse("");
        String crossFalls = cross.map(move -> words.of("compare.fall.cross", amounts.exactMove(move)))
                .orElseGet(() -> words.of("compare.fall.no-cross"));
        boolean gone = compared.crossEndurance().endsBy(together);
        return new ComparePage.Told(
                isolatedFalls + crossFalls,
                gone ? Optional.of(words.of("compare.fall.gone", amounts.amount(account.wallet()))) : Optional.empty());
    }

    List<WalletBar> wallet() {
        String drawn = position().symbol();
        return new WalletBars(
                        account,
                        compared,
                        position -> position.symbol().equals(drawn) ? BigDecimal.ZERO : at,
                        point(at).past(),
                        words,
                        amounts)
                .both();
    }

    List<WalletBar> fallen() {
        return new WalletBars(
                        account,
                        compared,
                        position -> together,
                        compared.crossEndurance().endsBy(together),
                        words,
                        amounts)
                .both();
    }

    Optional<TwinPicture> picture() {
        if (moving().none()) {
            return Optional.empty();
        }
        OtherPrices others = OtherPrices.around(account, index, range());
        return Optional.of(TwinDrawing.of(position(), isolated(), others, point(at), words, amounts, moving())
                .picture());
    }
}

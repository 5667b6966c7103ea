package dev.marginwise.pages.compare.picture;

import static dev.marginwise.pages.compare.picture.Plot.percent;

import dev.marginwise.margin.CurvePoint;
import dev.marginwise.pages.compare.picture.LabelRoom.Spot;
import dev.marginwise.pages.compare.picture.TwinPicture.Dot;
import dev.marginwise.pages.compare.picture.TwinPicture.Label;
import dev.marginwise.pages.compare.picture.TwinPicture.Shift;
import dev.marginwise.pages.compare.picture.TwinPicture.Tick;
import dev.marginwise.pages.site.Amounts;
import dev.marginwise.pages.site.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures out what is left when all prices move together.
 *
 * @param wallet what it holds now
 * @param marginAsset what that is in
 * @param curve both modes after each move, lowest first
 * @param at both modes where the prices stand
 */
public record TogetherDrawing(
        BigDecimal wallet, String marginAsset, List<CurvePoint> curve, CurvePoint at, Words words, Amounts amounts) {
    /** The least width of the plot in pixels, and its height, as compare.css sets it. */
    private static final double WIDTH = 228;

    private static final double HEIGHT = 300;

    /** The plot's share above the highest and below the lowest amount; there has to be room for words. */
    private static final double ABOVE = 0.08;

    private static final double BELOW = 0.2;

    /** From a dot to the baseline of words over and under it, in pixels. */
    private static final int OVER = -9;

    private static final int UNDER = 21;

    /** So many pixels off words rather stand than at an edge. */
    private static final double AT_EDGE = 60;

    /** Words may stand this many steps of two pixels off their dot. */
    private static final int NUDGES = 130;

    public TogetherDrawing {
        curve = List.copyOf(curve);
    }

    public TogetherPicture picture() {
        Plot plot = plot();
        List<LabelRoom.Point> isolated = line(plot, CurvePoint::isolatedEquity);
        List<LabelRoom.Point> cross = line(plot, CurvePoint::crossEquity);
        String cursor = percent(plot.x(at.move()));
        return new TogetherPicture(
                words.of("compare.together.axis", marginAsset),
                Plot.line(isolated),
                Plot.line(cross),
                percent(plot.y(wallet)),
                cursor,
                List.of(
                        new Dot("isolated", cursor, percent(plot.y(at.isolatedEquity()))),
                        new Dot("cross", cursor, percent(plot.y(at.crossEquity())))),
                plot.movesAcross().stream()
                        .map(move -> new Tick(percent(plot.x(move)), amounts.move(move)))
                        .toList(),
                plot.pricesUpward().stream()
                        .map(amount -> new Tick(percent(plot.y(amount)), amounts.tick(amount)))
                        .toList(),
                labels(plot, List.of(isolated, cross)));
    }

    private Plot plot() {
        double lowest = Math.min(0, lowest());
        double highest = Stream.concat(
                        Stream.of(wallet),
                        curve.stream().flatMap(point -> Stream.of(point.isolatedEquity(), point.crossEquity())))
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElseThrow();
        double height = highest - lowest;
        return new Plot(
                curve.get(0).move().doubleValue(),
                curve.get(curve.size() - 1).move().doubleValue(),
                lowest - BELOW * height,
                highest + ABOVE * height,
                lowest - BELOW * height);
    }

    private double lowest() {
        return curve.stream()
                .flatMap(point -> Stream.of(point.isolatedEquity(), point.crossEquity()))
                .mapToDouble(BigDecimal::doubleValue)
                .min()
                .orElseThrow();
    }

    /** Equity is straight as long as nothing is liquidated: the ends of such stretches are the whole line. */
    private List<LabelRoom.Point> line(Plot plot, Function<CurvePoint, BigDecimal> equity) {
        List<LabelRoom.Point> line = new ArrayList<>();
        for (int i = 0; i < curve.size(); i++) {
            if (i == 0 || i == curve.size() - 1 || isEnd(i)) {
                CurvePoint point = curve.get(i);
                line.add(new LabelRoom.Point(plot.x(point.move()), plot.y(equity.apply(point))));
            }
        }
        return line;
    }

    private boolean isEnd(int i) {
        return !alike(curve.get(i), curve.get(i - 1)) || !alike(curve.get(i), curve.get(i + 1));
    }

    private static boolean alike(CurvePoint one, CurvePoint other) {
        return one.crossLiquidated() == other.crossLiquidated()
                && one.isolatedLiquidated().equals(other.isolatedLiquidated());
    }

    /** What is left in each mode at the cursor, and what the wallet holds now: clear of both lines and of one another. */
    private List<Label> labels(Plot plot, List<List<LabelRoom.Point>> lines) {
        double cursor = plot.x(at.move());
        List<LabelRoom.Box> dots = Stream.of(at.isolatedEquity(), at.crossEquity())
                .map(equity -> LabelRoom.Box.dot(cursor, plot.y(equity), WIDTH, HEIGHT))
                .toList();
        List<LabelRoom.Box> avoided = List.of(
                LabelRoom.Box.level(plot.y(wallet), WIDTH, HEIGHT), LabelRoom.Box.upright(cursor, WIDTH, HEIGHT));
        LabelRoom room = new LabelRoom(WIDTH, HEIGHT, lines, avoided, dots);
        boolean crossHigher = at.crossEquity().compareTo(at.isolatedEquity()) > 0;
        return List.of(
                atCursor(room, "isolated", plot, at.isolatedEquity(), crossHigher ? UNDER : OVER),
                atCursor(room, "cross", plot, at.crossEquity(), crossHigher ? OVER : UNDER),
                placed(room, "wallet", wallet, atEdges(plot.y(wallet), 0)));
    }

    /** Beside the dot, as near to over or under it as there is room; else at an edge of the plot. */
    private Label atCursor(LabelRoom room, String mode, Plot plot, BigDecimal equity, int down) {
        double x = plot.x(at.move());
        double y = plot.y(equity);
        Stream<Spot> near = around().flatMap(nudge -> Stream.of(
                new Spot(x, y, new Shift(10, down + nudge), "start", Math.abs(nudge)),
                new Spot(x, y, new Shift(-10, down + nudge), "end", Math.abs(nudge))));
        return placed(room, mode, equity, Stream.concat(near, atEdges(y, AT_EDGE)));
    }

    private static Stream<Spot> atEdges(double y, double cost) {
        return around().flatMap(nudge -> Stream.of(
                new Spot(100, y, new Shift(-4, nudge - 6), "end", cost + Math.abs(nudge)),
                new Spot(0, y, new Shift(4, nudge - 6), "start", cost + Math.abs(nudge))));
    }

    private Label placed(LabelRoom room, String kind, BigDecimal amount, Stream<Spot> spots) {
        String text = words.of("compare.together." + kind);
        String value = amounts.amount(amount);
        Spot spot = room.place(text + " " + value, spots);
        return new Label(
                kind, percent(spot.x()), percent(spot.y()), spot.shift(), spot.anchor(), text, value, Optional.empty());
    }

    private static Stream<Integer> around() {
        return IntStream.rangeClosed(-NUDGES, NUDGES).mapToObj(step -> 2 * step);
    }
}

package dev.marginwise.pages.compare.picture;

import static dev.marginwise.pages.compare.picture.Plot.percent;

import dev.marginwise.margin.Liquidation;
import dev.marginwise.margin.Nearer;
import dev.marginwise.margin.OtherPrices;
import dev.marginwise.margin.OtherPrices.Point;
import dev.marginwise.margin.Position;
import dev.marginwise.margin.twin.Others;
import dev.marginwise.pages.compare.picture.TwinPicture.Dot;
import dev.marginwise.pages.compare.picture.TwinPicture.Level;
import dev.marginwise.pages.compare.picture.TwinPicture.Tick;
import dev.marginwise.pages.compare.picture.TwinPicture.Zone;
import dev.marginwise.pages.site.Amounts;
import dev.marginwise.pages.site.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures the twin picture out.
 *
 * @param at the cross account where the others stand now
 * @param shown what the exchange shows, where it lies in the picture; it was shown before the others moved
 */
public record TwinDrawing(
        Position position,
        Liquidation isolated,
        TwinAxis axis,
        Point at,
        Optional<ShownMark> shown,
        Plot plot,
        TwinLabels labels,
        Amounts amounts) {
    /** The plot's share above the highest and below the lowest price; below, words about the moves stand. */
    private static final double ABOVE = 0.08;

    private static final double BELOW = 0.34;

    /** So much further down the dashed line is drawn: half its width. */
    private static final double EDGE = 0.01;

    /** So many times the height of the level lines the cross line may take before it leaves the picture. */
    private static final double REACH = 5;

    public static TwinDrawing of(
            Position position,
            Liquidation isolated,
            OtherPrices others,
            Point at,
            Words words,
            Amounts amounts,
            Others moving,
            String name,
            Optional<ShownMark> mark) {
        Plot plot = plot(position, isolated, others, mark);
        Optional<ShownMark> shown = mark.filter(each -> plot.shows(each.price()));
        TwinAxis axis = new TwinAxis(others, plot);
        TwinFoot foot = new TwinFoot(axis, at.move(), plot, words, amounts, name);
        TwinLabels labels =
                new TwinLabels(position, isolated, axis, at, plot, words, amounts, moving, name, foot, shown);
        return new TwinDrawing(position, isolated, axis, at, shown, plot, labels, amounts);
    }

    private static Plot plot(Position position, Liquidation isolated, OtherPrices others, Optional<ShownMark> mark) {
        List<Double> levels = Stream.of(
                        Optional.of(position.entry()), Optional.of(position.mark()), position.stop(), isolated.price())
                .flatMap(Optional::stream)
                .map(BigDecimal::doubleValue)
                .toList();
        double low = levels.stream().min(Double::compare).orElseThrow();
        double high = levels.stream().max(Double::compare).orElseThrow();
        double reach = REACH * Math.max(high - low, high / 50);
        double lowest = low;
        double highest = high;
        for (Point point : others.points()) {
            if (point.crossPrice().isPresent()) {
                double cross = point.crossPrice().get().doubleValue();
                lowest = Math.min(lowest, Math.max(cross, low - reach));
                highest = Math.max(highest, Math.min(cross, high + reach));
            }
        }
        if (mark.isPresent()) {
            double price = mark.get().price().doubleValue();
            lowest = Math.min(lowest, Math.max(price, low - reach));
            highest = Math.max(highest, Math.min(price, high + reach));
        }
        double height = Math.max(highest - lowest, highest / 100);
        List<Point> points = others.points();
        return new Plot(
                points.get(0).move().doubleValue(),
                points.get(points.size() - 1).move().doubleValue(),
                lowest - BELOW * height,
                highest + ABOVE * height,
                lowest - EDGE * height);
    }

    public TwinPicture picture() {
        return new TwinPicture(
                labels.title(),
                levels(),
                dashes(),
                Plot.share(plot.foot()),
                zones(),
                axis.inside().map(crossing -> percent(plot.x(crossing.move()))).toList(),
                percent(plot.x(at.move())),
                dots(),
                axis.gone().map(move -> percent(plot.x(move))).toList(),
                plot.movesAcross().stream()
                        .map(move -> new Tick(percent(plot.x(move)), amounts.move(move)))
                        .toList(),
                plot.pricesUpward().stream()
                        .filter(price -> price.signum() >= 0 && plot.y(price) < 100 * (1 - BELOW / 2))
                        .map(price -> new Tick(percent(plot.y(price)), amounts.tick(price)))
                        .toList(),
                labels.wide(),
                labels.narrow());
    }

    private List<Level> levels() {
        List<Level> levels = new ArrayList<>();
        levels.add(new Level("entry", percent(plot.y(position.entry()))));
        position.stop().ifPresent(stop -> levels.add(new Level("stop", percent(plot.y(stop)))));
        isolated.price().ifPresent(price -> levels.add(new Level("isolated", percent(plot.y(price)))));
        shown.ifPresent(mark -> levels.add(new Level("exchange", percent(plot.y(mark.price())))));
        return levels;
    }

    private List<String> dashes() {
        return axis.dashes().stream().map(Plot::line).toList();
    }

    private List<Zone> zones() {
        List<Zone> zones = new ArrayList<>();
        for (TwinAxis.Stretch stretch : axis.stretches()) {
            if (stretch.nearer() == Nearer.CROSS) {
                zones.add(new Zone(percent(stretch.from()), percent(stretch.to() - stretch.from())));
            }
        }
        return zones;
    }

    private List<Dot> dots() {
        List<Dot> dots = new ArrayList<>();
        String x = percent(plot.x(at.move()));
        isolated.price().ifPresent(price -> dots.add(new Dot("isolated", x, percent(plot.y(price)))));
        at.crossPrice()
                .filter(price -> !at.past() && plot.shows(price))
                .ifPresent(price -> dots.add(new Dot("cross", x, percent(plot.y(price)))));
        shown.ifPresent(
                mark -> dots.add(new Dot("exchange", percent(plot.x(BigDecimal.ZERO)), percent(plot.y(mark.price())))));
        return dots;
    }
}

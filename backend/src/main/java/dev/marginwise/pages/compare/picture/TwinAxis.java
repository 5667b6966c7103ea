package dev.marginwise.pages.compare.picture;

import dev.marginwise.margin.MoveToLiquidation;
import dev.marginwise.margin.Nearer;
import dev.marginwise.margin.OtherPrices;
import dev.marginwise.margin.OtherPrices.Crossing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happens along the axis of the twin picture, as far as the picture shows it.
 *
 * @param others the figures along the axis
 */
record TwinAxis(OtherPrices others, Plot plot) {
    /** A stretch of the axis, in per cent of the plot, and the mode that is nearer in it. */
    record Stretch(double from, double to, Nearer nearer) {}

    List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        double from = 0;
        Nearer nearer = others.points().get(0).nearer();
        for (Crossing crossing : inside().toList()) {
            double x = plot.x(crossing.move());
            stretches.add(new Stretch(from, x, crossing.below()));
            from = x;
            nearer = crossing.above();
        }
        stretches.add(new Stretch(from, 100, nearer));
        return stretches;
    }

    /** Where the modes change places within the picture. */
    Stream<Crossing> inside() {
        return others.crossings().stream()
                .filter(crossing -> plot.x(crossing.move()) >= 0 && plot.x(crossing.move()) <= 100);
    }

    /** The moves at which other positions are gone in isolated mode, those within the picture. */
    Stream<BigDecimal> gone() {
        return others.isolatedOthers().stream()
                .map(OtherPrices.Other::isolated)
                .map(MoveToLiquidation::nearest)
                .flatMap(Optional::stream)
                .filter(move -> plot.x(move) >= 0 && plot.x(move) <= 100)
                .distinct();
    }

    /**
     * The cross liquidation price in pieces of the plot, in per cent: the line breaks off where no price liquidates the
     * cross account, and where it is past liquidation.
     */
    List<List<LabelRoom.Point>> dashes() {
        List<List<LabelRoom.Point>> pieces = new ArrayList<>();
        List<LabelRoom.Point> piece = new ArrayList<>();
        for (OtherPrices.Point point : others.points()) {
            if (point.crossPrice().isPresent() && !point.past()) {
                piece.add(new LabelRoom.Point(
                        plot.x(point.move()), plot.y(point.crossPrice().get())));
            } else if (!piece.isEmpty()) {
                pieces.add(List.copyOf(piece));
                piece.clear();
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(List.copyOf(piece));
        }
        return pieces;
    }
}

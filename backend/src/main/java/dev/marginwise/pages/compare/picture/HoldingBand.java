package dev.marginwise.pages.compare.picture;

import static dev.marginwise.pages.compare.picture.Plot.percent;

import dev.marginwise.margin.OtherPrices.Point;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Bands in the twin picture from the liquidation prices of now to those after the time held.
 *
 * @param isolated across the plot; absent when one of the two prices is
 * @param cross along the dashed line, in pieces {@code x,y x,y …} of a plot of 100 by 100, each once around
 */
public record HoldingBand(Optional<Level> isolated, List<String> cross) {
    public HoldingBand {
        cross = List.copyOf(cross);
    }

    /** A band across the plot. */
    public record Level(String y, String height) {}

    /**
     * Draws it into a twin picture.
     *
     * @param isolatedThen the liquidation price after the time held
     * @param crossThen the points of the axis after it, at the moves of the drawing; empty when the account is over
     */
    public static HoldingBand of(TwinDrawing drawing, Optional<BigDecimal> isolatedThen, List<Point> crossThen) {
        Plot plot = drawing.plot();
        Optional<Level> isolated =
                drawing.isolated().price().flatMap(now -> isolatedThen.map(then -> level(plot.y(now), plot.y(then))));
        return new HoldingBand(isolated, pieces(plot, drawing.axis().others().points(), crossThen));
    }

    private static Level level(double one, double other) {
        return new Level(percent(Math.min(one, other)), percent(Math.abs(one - other)));
    }

    private static List<String> pieces(Plot plot, List<Point> now, List<Point> then) {
        List<String> pieces = new ArrayList<>();
        List<LabelRoom.Point> there = new ArrayList<>();
        List<LabelRoom.Point> back = new ArrayList<>();
        for (int index = 0; index < Math.min(now.size(), then.size()); index++) {
            Point one = now.get(index);
            Point other = then.get(index);
            if (drawn(one) && drawn(other)) {
                there.add(point(plot, one.move(), one.crossPrice().orElseThrow()));
                back.add(point(plot, other.move(), other.crossPrice().orElseThrow()));
            } else {
                close(pieces, there, back);
            }
        }
        close(pieces, there, back);
        return pieces;
    }

    private static LabelRoom.Point point(Plot plot, BigDecimal move, BigDecimal price) {
        return new LabelRoom.Point(plot.x(move), plot.y(price));
    }

    private static boolean drawn(Point point) {
        return point.crossPrice().isPresent() && !point.past();
    }

    private static void close(List<String> pieces, List<LabelRoom.Point> there, List<LabelRoom.Point> back) {
        if (there.size() > 1) {
            Collections.reverse(back);
            there.addAll(back);
            pieces.add(Plot.line(there));
        }
        there.clear();
        back.clear();
    }
}

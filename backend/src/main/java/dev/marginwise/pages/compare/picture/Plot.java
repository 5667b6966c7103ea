package dev.marginwise.pages.compare.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Moves and prices as places in a plot, in per cent of its width and height. Drawing needs no more than double precision.
 *
 * @param left the lowest move
 * @param right the highest move
 * @param bottom the price at the bottom
 * @param top the price at the top
 * @param lowest the lowest price that is drawn; below, there is room for words
 */
record Plot(double left, double right, double bottom, double top, double lowest) {
    private static final double LOWEST_LABEL = 96;
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    double x(BigDecimal move) {
        return 100 * (move.doubleValue() - left) / (right - left);
    }

    double y(BigDecimal price) {
        return 100 * (top - price.doubleValue()) / (top - bottom);
    }

    /** Where the lowest price is, in per cent from the top. */
    double foot() {
        return 100 * (top - lowest) / (top - bottom);
    }

    boolean shows(BigDecimal price) {
        return price.doubleValue() >= lowest && price.doubleValue() <= top;
    }

    static String percent(double place) {
        return share(place) + "%";
    }

    /** A length in a plot of 100 by 100. */
    static String share(double place) {
        return String.format(Locale.ROOT, "%.2f", place);
    }

    /** A line in a plot of 100 by 100. */
    static String line(List<LabelRoom.Point> points) {
        return points.stream()
                .map(point -> share(point.x()) + "," + share(point.y()))
                .collect(Collectors.joining(" "));
    }

    /** Round moves across, about four: more of them have no room for wide letters on a small phone. */
    List<BigDecimal> movesAcross() {
        return round(left, right, 4);
    }

    /** Round prices upward, about five. */
    List<BigDecimal> pricesUpward() {
        return round(bottom, top, 5);
    }

    private static List<BigDecimal> round(double from, double to, int about) {
        double raw = (to - from) / about;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = 10 * power;
        for (double candidate : STEPS) {
            if (candidate * power >= raw) {
                step = candidate * power;
                break;
            }
        }
        List<BigDecimal> found = new ArrayList<>();
        for (long n = (long) Math.ceil(from / step - 1e-9); n * step <= to + step * 1e-9; n++) {
            found.add(BigDecimal.valueOf(n * step).setScale(12, RoundingMode.HALF_UP));
        }
        return found;
    }

    /**
     * Places labels so that none comes nearer to the next than it may, each as near as that allows to where it belongs.
     *
     * @param wanted places in per cent, lowest first
     * @param heights the height of each label in per cent
     */
    static double[] spread(double[] wanted, double[] heights) {
        double[] placed = wanted.clone();
        for (int i = 1; i < placed.length; i++) {
            placed[i] = Math.max(placed[i], placed[i - 1] + heights[i - 1]);
        }
        double end = LOWEST_LABEL;
        for (int i = placed.length - 1; i >= 0; i--) {
            placed[i] = Math.min(placed[i], end);
            end = placed[i] - (i > 0 ? heights[i - 1] : 0);
        }
        return placed;
    }
}

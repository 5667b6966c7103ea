package dev.marginwise.pages.compare.picture;

import dev.marginwise.pages.compare.picture.TwinPicture.Shift;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds places for words in a plot, in pixels of the least size at which they are shown: what keeps clear there does so in
 * every larger one.
 *
 * @param width of the plot
 * @param height of the plot
 * @param line the dashed line, in pieces of points in per cent of the plot
 * @param avoided level lines and uprights, which words may cross where there is no other room
 * @param taken what no words may cover, those placed already among it
 */
record LabelRoom(double width, double height, List<List<Point>> line, List<Box> avoided, List<Box> taken) {
    /** Font sizes of compare.css: a middling letter takes this much of it, a Chinese one all. */
    private static final double FONT = 14.4;

    private static final double LETTER = 0.58;

    /** Above and below the baseline, and beside the words. */
    private static final double ASCENT = 12;

    private static final double DESCENT = 4;
    private static final double BESIDE = 2;

    /** Half the stroke of the dashed line and the paper around the letters. */
    private static final double CLEAR = 3;

    private static final double DOT = 7;

    /** How many pixels further away words rather stand than on a line that they may cross. */
    private static final double CROSSED = 28;

    /** A place in per cent of the plot. */
    record Point(double x, double y) {}

    /** Edges in pixels of the plot. */
    record Box(double left, double top, double right, double bottom) {
        /** A line from side to side at this share of the plot, per cent. */
        static Box level(double y, double width, double height) {
            double at = y * height / 100;
            return new Box(0, at - 1, width, at + 1);
        }

        /** A line from top to bottom. */
        static Box upright(double x, double width, double height) {
            double at = x * width / 100;
            return new Box(at - 1, 0, at + 1, height);
        }

        static Box dot(double x, double y, double width, double height) {
            double across = x * width / 100;
            double down = y * height / 100;
            return new Box(across - DOT, down - DOT, across + DOT, down + DOT);
        }

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /**
     * A place that the words would like.
     *
     * @param x in per cent of the plot, as y
     * @param shift pixels from there
     * @param anchor start or end: which end of the words stands there
     * @param cost how much less they like it than the best one, as pixels away from it
     */
    record Spot(double x, double y, Shift shift, String anchor, double cost) {}

    private record Candidate(Spot spot, Box box, double cost) {}

    LabelRoom {
        taken = new ArrayList<>(taken);
    }

    /** The place they like best of those that cover nothing, else where they stick out least; it is taken from then on. */
    Spot place(String words, Stream<Spot> spots) {
        double length = length(words);
        List<Candidate> ordered = spots.map(spot -> candidate(spot, length))
                .sorted(Comparator.comparingDouble(Candidate::cost))
                .toList();
        Candidate best = ordered.stream()
                .filter(this::isFree)
                .findFirst()
                .orElseGet(() -> Collections.min(ordered, Comparator.comparingDouble(this::outside)));
        taken.add(best.box());
        return best.spot();
    }

    private Candidate candidate(Spot spot, double length) {
        double x = spot.x() * width / 100 + spot.shift().right();
        double y = spot.y() * height / 100 + spot.shift().down();
        double left = spot.anchor().equals("end") ? x - length : x;
        Box box = new Box(left - BESIDE, y - ASCENT, left + length + BESIDE, y + DESCENT);
        double cost = spot.cost();
        for (Box line : avoided) {
            cost += box.meets(line) ? CROSSED : 0;
        }
        return new Candidate(spot, box, cost);
    }

    private double outside(Candidate candidate) {
        Box box = candidate.box();
        return Math.max(0, -box.left) + Math.max(0, box.right - width);
    }

    private boolean isFree(Candidate candidate) {
        Box box = candidate.box();
        return box.top >= 0
                && box.bottom <= height
                && box.left >= 0
                && box.right <= width
                && taken.stream().noneMatch(box::meets)
                && !meetsLine(reach(candidate));
    }

    /** In a wider plot the words stand nearer to their place, as a share of it: the line has to be clear up to there. */
    private Box reach(Candidate candidate) {
        double x = candidate.spot().x() * width / 100;
        Box box = candidate.box();
        return new Box(Math.min(x, box.left), box.top, Math.max(x, box.right), box.bottom);
    }

    private static double length(String words) {
        return FONT
                * words.codePoints()
                        .mapToDouble(letter -> isChinese(letter) ? 1 : LETTER)
                        .sum();
    }

    /** As wide as high in every family. */
    static boolean isChinese(int letter) {
        return letter > 0x2E7F;
    }

    private boolean meetsLine(Box box) {
        for (List<Point> piece : line) {
            for (int i = 1; i < piece.size(); i++) {
                if (meets(box, piece.get(i - 1), piece.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Points come from left to right: the stretch of them above the box either touches its height or does not. */
    private boolean meets(Box box, Point from, Point to) {
        double start = from.x() * width / 100;
        double end = to.x() * width / 100;
        double left = Math.max(start, box.left - CLEAR);
        double right = Math.min(end, box.right + CLEAR);
        if (left > right) {
            return false;
        }
        double slope = end > start ? (to.y() - from.y()) * height / 100 / (end - start) : 0;
        double atLeft = from.y() * height / 100 + slope * (left - start);
        double atRight = from.y() * height / 100 + slope * (right - start);
        return Math.min(atLeft, atRight) < box.bottom + CLEAR && Math.max(atLeft, atRight) > box.top - CLEAR;
    }
}

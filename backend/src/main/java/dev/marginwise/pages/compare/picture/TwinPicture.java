package dev.marginwise.pages.compare.picture;

import java.util.List;
import java.util.Optional;

/**
 * The twin picture, measured out. Across: the move of the other positions; up: the price of the one that is drawn. Every
 * place is a share of the plot ({@code 37.5%}), so that the same picture is right at each width; what has to be written
 * differently on a phone is there twice.
 *
 * @param title says what the axis upward is
 * @param levels entry, stop and isolated liquidation, level lines
 * @param cross the dashed line of the cross liquidation price, in pieces {@code x,y x,y …} of a plot of 100 by 100
 * @param foot how far down it is drawn, in such a plot; below, words about the moves stand
 * @param zones where one mode is nearer
 * @param crossings where the two change places
 * @param cursor where the other positions stand
 * @param dots where the lines meet the cursor
 * @param gone where other positions are liquidated in isolated mode
 * @param wide labels where there is room beside the plot
 * @param narrow labels inside the plot
 */
public record TwinPicture(
        String title,
        List<Level> levels,
        List<String> cross,
        String foot,
        List<Zone> zones,
        List<String> crossings,
        String cursor,
        List<Dot> dots,
        List<String> gone,
        List<Tick> across,
        List<Tick> upward,
        List<Label> wide,
        List<Label> narrow) {
    public TwinPicture {
        levels = List.copyOf(levels);
        cross = List.copyOf(cross);
        zones = List.copyOf(zones);
        crossings = List.copyOf(crossings);
        dots = List.copyOf(dots);
        gone = List.copyOf(gone);
        across = List.copyOf(across);
        upward = List.copyOf(upward);
        wide = List.copyOf(wide);
        narrow = List.copyOf(narrow);
    }

    /** A line across the plot; {@code kind} is entry, stop or isolated. */
    public record Level(String kind, String y) {}

    /** A range of moves in which cross is nearer. */
    public record Zone(String x, String width) {}

    /** Where a line stands at the cursor; {@code kind} is isolated or cross. */
    public record Dot(String kind, String x, String y) {}

    /** A place on an axis and its name. */
    public record Tick(String at, String text) {}

    /**
     * Words in the picture.
     *
     * @param shift pixels to the right of x and below y
     * @param anchor start, middle or end: which part of the words stands at x
     */
    public record Label(
            String kind,
            String x,
            String y,
            Shift shift,
            String anchor,
            String text,
            String value,
            Optional<String> note) {

        /** True where the note goes on in the same line, false where it stands below. */
        public boolean inline() {
            return !kind.equals("isolated") && !kind.equals("exchange");
        }
    }

    /** Pixels. */
    public record Shift(int right, int down) {}
}

package dev.marginwise.pages.compare.picture;

import dev.marginwise.pages.compare.picture.TwinPicture.Dot;
import dev.marginwise.pages.compare.picture.TwinPicture.Label;
import dev.marginwise.pages.compare.picture.TwinPicture.Tick;
import java.util.List;

/**
 * What is left in each mode when all prices move together, measured out. Across: the move; up: wallet and unrealised profit.
 * Every place is a share of the plot.
 *
 * @param title says what the axis upward is
 * @param isolated the solid line, {@code x,y x,y …} of a plot of 100 by 100
 * @param cross the dashed line, in such a plot
 * @param wallet the height of what the wallet holds now
 * @param cursor where the prices stand
 * @param dots where the lines meet the cursor
 */
public record TogetherPicture(
        String title,
        String isolated,
        String cross,
        String wallet,
        String cursor,
        List<Dot> dots,
        List<Tick> across,
        List<Tick> upward,
        List<Label> labels) {
    public TogetherPicture {
        dots = List.copyOf(dots);
        across = List.copyOf(across);
        upward = List.copyOf(upward);
        labels = List.copyOf(labels);
    }
}

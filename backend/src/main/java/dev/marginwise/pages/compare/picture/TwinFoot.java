package dev.marginwise.pages.compare.picture;

import static dev.marginwise.pages.compare.picture.Plot.percent;

import dev.marginwise.margin.Nearer;
import dev.marginwise.pages.compare.picture.LabelRoom.Spot;
import dev.marginwise.pages.compare.picture.TwinPicture.Label;
import dev.marginwise.pages.compare.picture.TwinPicture.Shift;
import dev.marginwise.pages.site.Amounts;
import dev.marginwise.pages.site.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words along the foot of the twin picture: which mode is nearer where, and above it where another position is gone.
 *
 * @param at where the other positions stand
 * @param others what they are called
 */
record TwinFoot(TwinAxis axis, BigDecimal at, Plot plot, Words words, Amounts amounts, String others) {
    /** A wide capital of the zone's name, and a Chinese letter with the space between letters. */
    private static final double LETTER = 9.7;

    private static final double CHINESE = 14.6;

    private static final int GAP = 8;

    /** @param goneKey words for another position that is gone */
    List<Label> labels(LabelRoom room, String goneKey) {
        List<Label> labels = new ArrayList<>();
        for (TwinAxis.Stretch stretch : axis.stretches()) {
            zone(stretch, room.width()).ifPresent(label -> labels.add(room.place(Stream.of(new Spot(label, 0)))));
        }
        axis.gone()
                .min(Comparator.comparing(BigDecimal::abs))
                .ifPresent(move -> labels.add(room.place(Stream.of(
                        new Spot(gone(goneKey, move, -6, "end"), plot.x(move) > 45 ? 0 : 1),
                        new Spot(gone(goneKey, move, 6, "start"), plot.x(move) > 45 ? 1 : 0)))));
        return labels;
    }

    private Label gone(String key, BigDecimal move, int right, String anchor) {
        return new Label(
                "gone",
                percent(plot.x(move)),
                "100%",
                new Shift(right, -34),
                anchor,
                words.of(key, others),
                amounts.exactMove(move),
                Optional.empty());
    }

    /** Names the nearer mode where there is room for it, clear of the cursor. */
    private Optional<Label> zone(TwinAxis.Stretch stretch, double width) {
        if (stretch.nearer() != Nearer.CROSS && stretch.nearer() != Nearer.ISOLATED) {
            return Optional.empty();
        }
        String text = words.of("compare.zone." + stretch.nearer().id());
        double needed = 100 * (length(text) + 2 * GAP) / width;
        double cursor = plot.x(at);
        double from = cursor > stretch.from() - 1 && cursor < stretch.from() + needed ? cursor : stretch.from();
        return stretch.to() - from < needed
                ? Optional.empty()
                : Optional.of(new Label(
                        "zone " + stretch.nearer().id(),
                        percent(from),
                        "100%",
                        new Shift(GAP, -12),
                        "start",
                        text,
                        "",
                        Optional.empty()));
    }

    private static double length(String text) {
        return text.codePoints()
                .mapToDouble(letter -> LabelRoom.isChinese(letter) ? CHINESE : LETTER)
                .sum();
    }
}

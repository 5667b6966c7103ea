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
            zone(stretch, room).ifPresent(labels::add);
        }
        axis.gone().min(Comparator.comparing(BigDecimal::abs)).ifPresent(move -> {
            double x = plot.x(move);
            String text = words.of(goneKey, others);
            String value = amounts.exactMove(move);
            Spot spot = room.place(
                    text + " " + value,
                    Stream.of(
                            new Spot(x, 100, new Shift(-6, -34), "end", x > 45 ? 0 : 1),
                            new Spot(x, 100, new Shift(6, -34), "start", x > 45 ? 1 : 0)));
            labels.add(label("gone", spot, text, value));
        });
        return labels;
    }

    private static Label label(String kind, Spot spot, String text, String value) {
        return new Label(
                kind, percent(spot.x()), percent(spot.y()), spot.shift(), spot.anchor(), text, value, Optional.empty());
    }

    /** Names the nearer mode where there is room for it, clear of the cursor. */
    private Optional<Label> zone(TwinAxis.Stretch stretch, LabelRoom room) {
        if (stretch.nearer() != Nearer.CROSS && stretch.nearer() != Nearer.ISOLATED) {
            return Optional.empty();
        }
        String text = words.of("compare.zone." + stretch.nearer().id());
        double needed = 100 * (length(text) + 2 * GAP) / room.width();
        double cursor = plot.x(at);
        double from = cursor > stretch.from() - 1 && cursor < stretch.from() + needed ? cursor : stretch.from();
        if (stretch.to() - from < needed) {
            return Optional.empty();
        }
        Spot spot = new Spot(from, 100, new Shift(GAP, -12), "start", 0);
        return Optional.of(label("zone " + stretch.nearer().id(), room.place(text, Stream.of(spot)), text, ""));
    }

    private static double length(String text) {
        return text.codePoints()
                .mapToDouble(letter -> LabelRoom.isChinese(letter) ? CHINESE : LETTER)
                .sum();
    }
}

package dev.marginwise.pages.compare.picture;

import static dev.marginwise.pages.compare.picture.Plot.percent;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.Liquidation;
import dev.marginwise.margin.OtherPrices;
import dev.marginwise.margin.OtherPrices.Point;
import dev.marginwise.margin.Position;
import dev.marginwise.margin.Side;
import dev.marginwise.margin.tiers.SymbolName;
import dev.marginwise.margin.twin.Others;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words of the twin picture, placed so that none covers another at any width from a small phone up.
 *
 * @param axis what happens along the axis
 * @param at the same figures at the cursor
 * @param moving the positions that the axis moves
 * @param others what they are called
 * @param foot the words under the lines
 * @param shown what the exchange shows
 */
record TwinLabels(
        Position position,
        Liquidation isolated,
        TwinAxis axis,
        Point at,
        Plot plot,
        Words words,
        Amounts amounts,
        Others moving,
        String others,
        TwinFoot foot,
        Optional<ShownMark> shown) {
    /** The least heights of the plot in pixels, as compare.css sets them. */
    private static final double WIDE = 440;

    private static final double NARROW = 340;

    /** The least widths of the plot in pixels at which the words for each are shown. */
    private static final double WIDE_PLOT = 684;

    private static final double NARROW_PLOT = 228;

    /** How many steps of two pixels words may stand off their height. */
    private static final int NUDGES = 80;

    /** So many pixels off words rather stand than on the other side, or above those of a higher line. */
    private static final double OTHER_SIDE = 24;

    private static final double OUT_OF_ORDER = 60;

    private static final double LINE = 20;
    private static final double NOTE = 17;

    private record Wanted(String kind, double y, String text, String value, Optional<String> note) {
        Label at(Spot spot) {
            return new Label(
                    kind, percent(spot.x()), percent(spot.y()), spot.shift(), spot.anchor(), text, value, note);
        }

        String said() {
            return text + " " + value + note.orElse("");
        }

        /** Pixels from the top of the narrow plot. */
        double down(Shift shift) {
            return y * NARROW / 100 + shift.down();
        }
    }

    String title() {
        String symbol = position.symbol();
        return words.of(
                "compare.axis",
                SymbolName.coin(symbol),
                SymbolName.marginAsset(symbol).orElse(Account.USUAL_ASSET));
    }

    /**
     * Above the plot, where the modes change places; only the one nearest to no move has room.
     *
     * @param near true to name the price of the others there
     */
    private Optional<Label> crossing(boolean near) {
        return axis.inside()
                .min(Comparator.comparing(crossing -> crossing.move().abs()))
                .map(crossing -> {
                    double x = plot.x(crossing.move());
                    return new Label(
                            "crossing",
                            percent(x),
                            "0%",
                            new Shift(x > 45 ? 3 : -2, -12),
                            x > 45 ? "end" : "start",
                            words.of("compare.crossing"),
                            amounts.exactMove(crossing.move()),
                            moving.priceAfter(crossing.move())
                                    .filter(price -> near)
                                    .map(price -> words.of("compare.near", others, amounts.about(price))));
                });
    }

    List<Label> wide() {
        List<Label> labels = new ArrayList<>();
        for (Label label : column(wanted(true), "100%", new Shift(14, 5), "start", WIDE)) {
            labels.add(label);
        }
        LabelRoom room = room(WIDE_PLOT, WIDE);
        labels.addAll(foot.labels(room, "compare.gone"));
        crossAtCursor(room).ifPresent(labels::add);
        crossing(true).ifPresent(labels::add);
        return labels;
    }

    List<Label> narrow() {
        LabelRoom room = room(NARROW_PLOT, NARROW);
        List<Label> labels = new ArrayList<>(foot.labels(room, "compare.gone.short"));
        List<Wanted> wanted = Stream.concat(crossWanted().stream(), wanted(false).stream())
                .sorted(Comparator.comparing(Wanted::y))
                .toList();
        double above = 0;
        for (Wanted label : wanted) {
            Spot placed = room.place(label.said(), beside(label, above));
            above = label.down(placed.shift());
            labels.add(label.at(placed));
        }
        crossing(false).ifPresent(labels::add);
        return labels;
    }

    /**
     * On either side of the plot, rather away from the cursor, at its height or somewhat off it, and rather below the words
     * before it.
     */
    private Stream<Spot> beside(Wanted label, double above) {
        boolean left = plot.x(at.move()) > 50;
        int down = position.side() == Side.LONG ? -6 : 16;
        return IntStream.rangeClosed(-NUDGES, NUDGES)
                .boxed()
                .flatMap(nudge -> Stream.of(left, !left).map(here -> {
                    Shift shift = new Shift(here ? 4 : -4, down + 2 * nudge);
                    double off = 2 * Math.abs(nudge)
                            + (here == left ? 0 : OTHER_SIDE)
                            + (label.down(shift) < above ? OUT_OF_ORDER : 0);
                    return new Spot(here ? 0 : 100, label.y(), shift, here ? "start" : "end", off);
                }));
    }

    private List<Wanted> wanted(boolean wide) {
        List<Wanted> wanted = new ArrayList<>();
        wanted.add(level("entry", position.entry(), Optional.empty()));
        position.stop().ifPresent(stop -> wanted.add(level("stop", stop, Optional.empty())));
        isolated.price()
                .ifPresent(price -> wanted.add(level(
                        "isolated",
                        price,
                        isolated.bankruptcy()
                                .filter(bankrupt -> wide)
                                .map(bankrupt -> words.of("compare.bankrupt", amounts.price(bankrupt))))));
        shown.ifPresent(
                mark -> wanted.add(level("exchange", mark.price(), wide ? mark.note(words) : Optional.empty())));
        return wanted;
    }

    private Wanted level(String kind, BigDecimal price, Optional<String> note) {
        return new Wanted(kind, plot.y(price), words.of("compare.label." + kind), amounts.price(price), note);
    }

    /** Room inside the plot: words keep clear of the dots and the dashed line, and rather of the other lines too. */
    private LabelRoom room(double width, double height) {
        List<LabelRoom.Box> lines = new ArrayList<>();
        Stream.of(Optional.of(position.entry()), position.stop(), isolated.price(), shown.map(ShownMark::price))
                .flatMap(Optional::stream)
                .forEach(price -> lines.add(LabelRoom.Box.level(plot.y(price), width, height)));
        Stream.concat(Stream.of(at.move()), axis.inside().map(OtherPrices.Crossing::move))
                .forEach(move -> lines.add(LabelRoom.Box.upright(plot.x(move), width, height)));
        List<LabelRoom.Box> dots = Stream.of(
                        isolated.price(), at.crossPrice().filter(price -> !at.past() && plot.shows(price)))
                .flatMap(Optional::stream)
                .map(price -> LabelRoom.Box.dot(plot.x(at.move()), plot.y(price), width, height))
                .toList();
        return new LabelRoom(width, height, axis.dashes(), lines, dots);
    }

    private Optional<Wanted> crossWanted() {
        return at.crossPrice()
                .filter(price -> !at.past() && plot.shows(price))
                .map(price -> new Wanted(
                        "cross",
                        plot.y(price),
                        words.of("compare.label.cross"),
                        amounts.price(price),
                        Optional.empty()));
    }

    private static List<Label> column(List<Wanted> labels, String x, Shift shift, String anchor, double height) {
        List<Wanted> ordered =
                labels.stream().sorted(Comparator.comparing(Wanted::y)).toList();
        double[] places = Plot.spread(
                ordered.stream().mapToDouble(Wanted::y).toArray(),
                ordered.stream()
                        .mapToDouble(label -> 100 * (LINE + (label.note().isPresent() ? NOTE : 0)) / height)
                        .toArray());
        List<Label> placed = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            Wanted label = ordered.get(i);
            placed.add(new Label(
                    label.kind(), x, percent(places[i]), shift, anchor, label.text(), label.value(), label.note()));
        }
        return placed;
    }

    /** As near to its dot as there is room. */
    private Optional<Label> crossAtCursor(LabelRoom room) {
        double x = plot.x(at.move());
        return crossWanted()
                .map(label -> label.at(room.place(
                        label.said(),
                        IntStream.rangeClosed(-NUDGES, NUDGES)
                                .boxed()
                                .flatMap(nudge -> Stream.of(
                                        new Spot(
                                                x,
                                                label.y(),
                                                new Shift(-12, 5 + 2 * nudge),
                                                "end",
                                                2 * Math.abs(nudge)),
                                        new Spot(
                                                x,
                                                label.y(),
                                                new Shift(12, 5 + 2 * nudge),
                                                "start",
                                                2 * Math.abs(nudge)))))));
    }
}

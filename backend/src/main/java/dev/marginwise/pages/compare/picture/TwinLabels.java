package dev.marginwise.pages.compare.picture;

import static dev.marginwise.pages.compare.picture.Plot.percent;

import dev.marginwise.margin.Liquidation;
import dev.marginwise.margin.Nearer;
import dev.marginwise.margin.OtherPrices.Point;
import dev.marginwise.margin.Position;
import dev.marginwise.margin.Side;
import dev.marginwise.margin.tiers.SymbolName;
import dev.marginwise.margin.twin.Others;
import dev.marginwise.pages.compare.picture.TwinPicture.Label;
import dev.marginwise.pages.compare.picture.TwinPicture.Shift;
import dev.marginwise.pages.site.Amounts;
import dev.marginwise.pages.site.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The words of the twin picture, placed so that none covers another at any width from a small phone up.
 *
 * @param axis what happens along the axis
 * @param at the same figures at the cursor
 * @param moving the positions that the axis moves
 * @param others what they are called
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
        String others) {
    /** The least heights of the plot in pixels, as compare.css sets them. */
    private static final double WIDE = 440;

    private static final double NARROW = 340;

    /** The least widths of the plot in pixels at which the words for each are shown. */
    private static final double WIDE_PLOT = 684;

    private static final double NARROW_PLOT = 228;

    /** A wide capital of the zone's name. */
    private static final double LETTER = 9.7;

    private static final int GAP = 8;

    /** Words need this share of the plot's height, in per cent. */
    private static final double TIGHT = 7;

    private static final double LINE = 20;
    private static final double NOTE = 17;

    private record Wanted(String kind, double y, String text, String value, Optional<String> note) {}

    String title() {
        return words.of("compare.axis", SymbolName.coin(position.symbol()));
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
        crossAtCursor().ifPresent(labels::add);
        crossing(true).ifPresent(labels::add);
        labels.addAll(foot("compare.gone", WIDE_PLOT));
        return labels;
    }

    List<Label> narrow() {
        boolean atLeft = plot.x(at.move()) > 50;
        List<Wanted> wanted = new ArrayList<>(wanted(false));
        crossWanted().ifPresent(wanted::add);
        int side = position.side() == Side.LONG ? -6 : 16;
        List<Label> labels = new ArrayList<>(column(
                wanted, atLeft ? "0%" : "100%", new Shift(atLeft ? 4 : -4, side), atLeft ? "start" : "end", NARROW));
        crossing(false).ifPresent(labels::add);
        labels.addAll(foot("compare.gone.short", NARROW_PLOT));
        return labels;
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
        return wanted;
    }

    private Wanted level(String kind, BigDecimal price, Optional<String> note) {
        return new Wanted(kind, plot.y(price), words.of("compare.label." + kind), amounts.price(price), note);
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

    /** Beside its dot, where neither the dashed line nor the isolated one runs. */
    private Optional<Label> crossAtCursor() {
        double x = plot.x(at.move());
        return crossWanted().map(label -> {
            double toIsolated = label.y() - isolated.price().map(plot::y).orElse(-100.0);
            boolean tight = Math.abs(toIsolated) < TIGHT;
            boolean above = tight ? toIsolated < 0 : axis.falling() == x < 70;
            boolean left = x > 80 || (x > 20 && axis.falling() != above);
            return new Label(
                    "cross",
                    percent(x),
                    percent(label.y()),
                    new Shift(left ? -12 : 12, above ? -8 : 24),
                    left ? "end" : "start",
                    label.text(),
                    label.value(),
                    Optional.empty());
        });
    }

    /** Along the foot of the plot: which mode is nearer where, and above it where another position is gone. */
    private List<Label> foot(String goneKey, double width) {
        List<Label> labels = new ArrayList<>();
        for (TwinAxis.Stretch stretch : axis.stretches()) {
            zone(stretch, width).ifPresent(labels::add);
        }
        axis.gone().min(Comparator.comparing(BigDecimal::abs)).ifPresent(move -> {
            double x = plot.x(move);
            boolean left = x > 45;
            labels.add(new Label(
                    "gone",
                    percent(x),
                    "100%",
                    new Shift(left ? -6 : 6, -34),
                    left ? "end" : "start",
                    words.of(goneKey, others),
                    amounts.exactMove(move),
                    Optional.empty()));
        });
        return labels;
    }

    /** Names the nearer mode where there is room for it, clear of the cursor. */
    private Optional<Label> zone(TwinAxis.Stretch stretch, double width) {
        if (stretch.nearer() != Nearer.CROSS && stretch.nearer() != Nearer.ISOLATED) {
            return Optional.empty();
        }
        String text = words.of("compare.zone." + stretch.nearer().id());
        double needed = 100 * (text.length() * LETTER + 2 * GAP) / width;
        double cursor = plot.x(at.move());
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
}

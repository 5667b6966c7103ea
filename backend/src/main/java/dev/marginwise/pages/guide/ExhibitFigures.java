package dev.marginwise.pages.guide;

import dev.marginwise.guide.Exhibit;
import dev.marginwise.pages.site.Hull;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.Prose;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a section shows, as its page shows it. */
final class ExhibitFigures implements Exhibit.Cases<GuidePage.Shown> {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public GuidePage.Shown hulls(Exhibit.Hulls hulls) {
        List<Hull> drawn = hulls.modes().stream()
                .map(mode -> mode == MarginMode.ISOLATED ? Hull.ISOLATED : Hull.CROSS)
                .toList();
        return shown(Optional.of(new GuidePage.Ships(drawn, hulls.caption())), Optional.empty());
    }

    @Override
    public GuidePage.Shown table(Exhibit.Table table) {
        List<String> headings = new ArrayList<>(List.of(table.rowHeading()));
        table.columns().forEach(column -> headings.add(column.text()));
        List<Optional<GuidePage.Dots>> dots = dots(table);
        List<GuidePage.Row> rows = new ArrayList<>();
        for (Exhibit.Row row : table.rows()) {
            rows.add(new GuidePage.Row(
                    row.heading().text(),
                    row.cells().stream().map(Exhibit.Cell::text).toList(),
                    dots.get(rows.size())));
        }
        Optional<String> level =
                dots.get(0).map(drawn -> table.rows().get(0).cells().get(0).text());
        return shown(Optional.empty(), Optional.of(new GuidePage.Figures(table.caption(), headings, level, rows)));
    }

    /** Drawn where the first of two columns is one level that the other moves towards: the picture is the point then. */
    private static List<Optional<GuidePage.Dots>> dots(Exhibit.Table table) {
        List<BigDecimal> levels = column(table, 0);
        if (table.columns().size() != 2 || levels.stream().distinct().count() != 1) {
            return table.rows().stream()
                    .map(row -> Optional.<GuidePage.Dots>empty())
                    .toList();
        }
        List<BigDecimal> moving = column(table, 1);
        BigDecimal lowest = moving.stream().reduce(levels.get(0), BigDecimal::min);
        BigDecimal highest = moving.stream().reduce(levels.get(0), BigDecimal::max);
        BigDecimal margin = highest.subtract(lowest).multiply(new BigDecimal("0.15"));
        BigDecimal start = lowest.subtract(margin);
        BigDecimal length = highest.add(margin).subtract(start);
        return moving.stream()
                .map(value ->
                        Optional.of(new GuidePage.Dots(at(levels.get(0), start, length), at(value, start, length))))
                .toList();
    }

    private static List<BigDecimal> column(Exhibit.Table table, int column) {
        return table.rows().stream().map(row -> row.cells().get(column).value()).toList();
    }

    private static int at(BigDecimal value, BigDecimal start, BigDecimal length) {
        return value.subtract(start)
                .multiply(HUNDRED)
                .divide(length, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    @Override
    public GuidePage.Shown misunderstandings(Exhibit.Misunderstandings misunderstandings) {
        List<GuidePage.Misunderstood> pairs = misunderstandings.pairs().stream()
                .map(pair -> new GuidePage.Misunderstood(pair.said(), pair.so()))
                .toList();
        return new GuidePage.Shown(Optional.empty(), Optional.empty(), pairs, List.of(), List.of());
    }

    @Override
    public GuidePage.Shown steps(Exhibit.Steps steps) {
        return new GuidePage.Shown(
                Optional.empty(), Optional.empty(), List.of(), proses(steps.items().stream()), List.of());
    }

    @Override
    public GuidePage.Shown points(Exhibit.Points points) {
        return new GuidePage.Shown(
                Optional.empty(), Optional.empty(), List.of(), List.of(), proses(points.items().stream()));
    }

    private static List<Prose> proses(Stream<Exhibit.Item> items) {
        return items.map(Exhibit.Item::text).toList();
    }

    private static GuidePage.Shown shown(Optional<GuidePage.Ships> ships, Optional<GuidePage.Figures> figures) {
        return new GuidePage.Shown(ships, figures, List.of(), List.of(), List.of());
    }
}

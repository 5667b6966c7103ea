package dev.marginwise.guide.yaml;

import dev.marginwise.guide.Exhibit;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.yaml.Fields;
import dev.marginwise.yaml.Ids;
import dev.marginwise.yaml.Problems;
import dev.marginwise.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An exhibit without its words. */
interface ExhibitPlan {
    List<String> KINDS = List.of("hulls", "table", "misunderstandings", "steps", "points");

    /** The exhibit in the words of a section. */
    Exhibit told(Fields words, GuideTexts passage);

    /** Ids of the figures in it. */
    default Set<String> figures() {
        return Set.of();
    }

    /** What a section {@code shows}, if anything. */
    static Optional<ExhibitPlan> read(Fields section, Map<String, BigDecimal> figures, Problems problems) {
        if (section.optional("shows").isEmpty()) {
            return Optional.empty();
        }
        try (Fields shows = section.group("shows")) {
            List<String> kinds = KINDS.stream()
                    .filter(kind -> shows.optional(kind).isPresent())
                    .toList();
            if (kinds.size() != 1) {
                problems.add(shows.place(), "a section shows one of: " + String.join(", ", KINDS));
                return Optional.empty();
            }
            String kind = kinds.get(0);
            return Optional.of(
                    switch (kind) {
                        case "hulls" -> Hulls.read(shows, problems);
                        case "table" -> Table.read(shows.group("table"), figures, problems);
                        default ->
                            new Entries(kind, Ids.kebabCase("entry", problems).takeAll(shows, kind));
                    });
        }
    }

    record Hulls(List<MarginMode> modes) implements ExhibitPlan {
        static Hulls read(Fields shows, Problems problems) {
            List<String> known = List.of(MarginMode.ISOLATED, MarginMode.CROSS).stream()
                    .map(MarginMode::id)
                    .toList();
            List<String> modes = shows.names("hulls", "mode", known);
            if (modes.isEmpty()) {
                problems.add(shows.placeOf("hulls"), "no hull is named; known: " + String.join(", ", known));
            }
            return new Hulls(
                    modes.stream().flatMap(id -> MarginMode.of(id).stream()).toList());
        }

        @Override
        public Exhibit told(Fields words, GuideTexts passage) {
            return new Exhibit.Hulls(modes, passage.text(words, "caption"));
        }
    }

    /** A table; the figures of a row stand in the order of the columns. */
    record Table(List<String> columns, Map<String, List<String>> rows, Map<String, BigDecimal> values)
            implements ExhibitPlan {
        static Table read(Fields fields, Map<String, BigDecimal> figures, Problems problems) {
            try (fields) {
                List<String> columns = Ids.kebabCase("column", problems).takeAll(fields, "columns");
                Ids ids = Ids.kebabCase("row", problems);
                Map<String, List<String>> rows = new LinkedHashMap<>();
                Fields group = fields.group("rows");
                group.each(
                        (id, value) -> rows.put(ids.take(id, value.place()), cells(group, value, figures, problems)));
                rows.forEach((id, cells) -> {
                    if (cells.size() != columns.size()) {
                        problems.add(
                                group.placeOf(id),
                                "row '" + id + "' has " + cells.size() + " figures for " + columns.size() + " columns");
                    }
                });
                return new Table(columns, rows, figures);
            }
        }

        private static List<String> cells(
                Fields group, YamlValue row, Map<String, BigDecimal> figures, Problems problems) {
            List<String> cells = new ArrayList<>();
            for (YamlValue item : group.listOf(row)) {
                String figure = group.textOf(item);
                if (!figures.containsKey(figure)) {
                    problems.unknown(item.place(), "figure", figure, figures.keySet());
                }
                cells.add(figure);
            }
            return cells;
        }

        @Override
        public Set<String> figures() {
            Set<String> figures = new LinkedHashSet<>();
            rows.values().forEach(figures::addAll);
            return figures;
        }

        @Override
        public Exhibit told(Fields words, GuideTexts passage) {
            List<Exhibit.Heading> headings = headings(passage.texts(words, "columns", columns));
            List<Exhibit.Row> told = headings(passage.texts(words, "rows", List.copyOf(rows.keySet()))).stream()
                    .map(heading -> new Exhibit.Row(heading, cells(heading.id(), passage)))
                    .toList();
            return new Exhibit.Table(
                    passage.text(words, "caption"), passage.text(words, "row-heading"), headings, told);
        }

        private static List<Exhibit.Heading> headings(Map<String, String> texts) {
            return texts.entrySet().stream()
                    .map(text -> new Exhibit.Heading(text.getKey(), text.getValue()))
                    .toList();
        }

        private List<Exhibit.Cell> cells(String row, GuideTexts passage) {
            return rows.getOrDefault(row, List.of()).stream()
                    .map(id -> new Exhibit.Cell(id, values.getOrDefault(id, BigDecimal.ZERO), passage.figure(id)))
                    .toList();
        }
    }

    /** A list of entries with words of their own: misunderstandings, steps or points. */
    record Entries(String kind, List<String> ids) implements ExhibitPlan {
        @Override
        public Exhibit told(Fields words, GuideTexts passage) {
            if (kind.equals("misunderstandings")) {
                return new Exhibit.Misunderstandings(List.copyOf(words.group(kind)
                        .groupsFor(
                                "'" + kind + "'",
                                ids,
                                (id, pair) -> new Exhibit.Misunderstanding(
                                        id, passage.text(pair, "said"), passage.prose(pair, "so")))
                        .values()));
            }
            List<Exhibit.Item> items = passage.proses(words, kind, ids).entrySet().stream()
                    .map(item -> new Exhibit.Item(item.getKey(), item.getValue()))
                    .toList();
            return kind.equals("steps") ? new Exhibit.Steps(items) : new Exhibit.Points(items);
        }
    }
}

package dev.marginwise.guide;

import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.Prose;
import java.math.BigDecimal;
import java.util.List;

/** What a section shows besides its paragraphs. */
public sealed interface Exhibit {
    /** What to do with each kind of exhibit. */
    interface Cases<T> {
        T hulls(Hulls hulls);

        T table(Table table);

        T misunderstandings(Misunderstandings misunderstandings);

        T steps(Steps steps);

        T points(Points points);
    }

    <T> T fold(Cases<T> cases);

    /** What to do, in this order; none where the exhibit is something else. */
    default List<Item> steps() {
        return List.of();
    }

    /** The hull drawings of one mode or of both, in this order, with one caption below. */
    record Hulls(List<MarginMode> modes, String caption) implements Exhibit {
        public Hulls {
            modes = List.copyOf(modes);
            if (modes.isEmpty()) {
                throw new IllegalArgumentException("no hull to draw");
            }
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.hulls(this);
        }
    }

    /**
     * A table of figures.
     *
     * @param rowHeading heads the column of the rows' headings
     * @param columns headings of the other columns
     */
    record Table(String caption, String rowHeading, List<Heading> columns, List<Row> rows) implements Exhibit {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException(row.heading() + " does not fill the columns");
                }
            }
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.table(this);
        }
    }

    record Heading(String id, String text) {}

    /** A row with a cell for each column. */
    record Row(Heading heading, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A figure by its id and value, and as the language writes it, such as {@code 54,216.87}. */
    record Cell(String figure, BigDecimal value, String text) {}

    /** What people say, beside what is so. */
    record Misunderstandings(List<Misunderstanding> pairs) implements Exhibit {
        public Misunderstandings {
            pairs = List.copyOf(pairs);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.misunderstandings(this);
        }
    }

    record Misunderstanding(String id, String said, Prose so) {}

    /** What to do, in this order. */
    record Steps(List<Item> items) implements Exhibit {
        public Steps {
            items = List.copyOf(items);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.steps(this);
        }

        @Override
        public List<Item> steps() {
            return items;
        }
    }

    /** A list whose order means nothing. */
    record Points(List<Item> items) implements Exhibit {
        public Points {
            items = List.copyOf(items);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.points(this);
        }
    }

    record Item(String id, Prose text) {}
}

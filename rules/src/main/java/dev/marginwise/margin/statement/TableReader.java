package dev.marginwise.margin.statement;

import dev.marginwise.margin.statement.LeftOut.Reason;
import dev.marginwise.margin.statement.StatementReading.Refused;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a table: a head that names the columns, a position a row. */
final class TableReader {
    private static final char[] APART = {',', ';', '\t'};

    /** Exports begin with a title here and there. */
    private static final int HEAD_WITHIN = 10;

    private static final Set<Column> WORDS = EnumSet.of(Column.SYMBOL, Column.SIDE, Column.MODE, Column.MARGIN_ASSET);

    private final List<List<String>> rows;
    private final int head;
    private final Map<Integer, Column> columns;
    private final boolean commaApart;

    private TableReader(List<List<String>> rows, int head, Map<Integer, Column> columns, boolean commaApart) {
        this.rows = rows;
        this.head = head;
        this.columns = columns;
        this.commaApart = commaApart;
    }

    static StatementReading read(String text, boolean holdsSecrets) {
        Optional<TableReader> best = Optional.empty();
        boolean open = false;
        for (char apart : APART) {
            if (text.indexOf(apart) < 0) {
                continue;
            }
            Optional<List<List<String>>> rows = Csv.rows(text, apart);
            open |= rows.isEmpty();
            Optional<TableReader> table = rows.flatMap(all -> of(all, apart == ','));
            if (table.isPresent()
                    && (best.isEmpty()
                            || best.get().columns.size() < table.get().columns.size())) {
                best = table;
            }
        }
        Refused.Kind otherwise = open ? Refused.Kind.OPEN_QUOTE : Refused.Kind.NO_HEADER;
        return best.<StatementReading>map(table -> new StatementReading.Understood(table.statement(holdsSecrets)))
                .orElseGet(() -> new Refused(otherwise, List.of(), holdsSecrets));
    }

    /** Empty when no row names the columns that a position needs most. */
    private static Optional<TableReader> of(List<List<String>> rows, boolean commaApart) {
        for (int index = 0; index < Math.min(rows.size(), HEAD_WITHIN); index++) {
            Map<Integer, Column> columns = columns(rows.get(index));
            if (columns.containsValue(Column.SYMBOL) && columns.containsValue(Column.QUANTITY)) {
                return Optional.of(new TableReader(rows, index, columns, commaApart));
            }
        }
        return Optional.empty();
    }

    private static Map<Integer, Column> columns(List<String> heads) {
        Map<Integer, Column> columns = new TreeMap<>();
        for (int place = 0; place < heads.size(); place++) {
            Optional<Column> column = ColumnNames.of(heads.get(place));
            if (column.isPresent() && !columns.containsValue(column.get())) {
                columns.put(place, column.get());
            }
        }
        return columns;
    }

    private Statement statement(boolean holdsSecrets) {
        Findings findings = new Findings();
        Numerals numerals = numerals();
        for (int index = head + 1; index < rows.size(); index++) {
            List<String> row = rows.get(index);
            if (row.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (findings.full()) {
                findings.endBefore(index + 1, rows.size() - index);
                break;
            }
            if (holdsMore(row)) {
                findings.leaveOut(LeftOut.of(index + 1, Reason.TOO_MANY_CELLS));
            } else {
                new RowReader(new Cells(new Row(index + 1, cells(row)), numerals, 0), findings).read();
            }
        }
        return findings.statement(StatementForm.CSV, Wallet.UNTOLD, holdsSecrets);
    }

    /** A figure with a comma that is not quoted falls apart, and all behind it stands in the wrong column. */
    private boolean holdsMore(List<String> row) {
        int heads = rows.get(head).size();
        return row.size() > heads && !row.subList(heads, row.size()).stream().allMatch(String::isBlank);
    }

    private Map<Column, String> cells(List<String> row) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        columns.forEach((place, column) -> cells.put(column, place < row.size() ? row.get(place) : ""));
        return cells;
    }

    private Numerals numerals() {
        List<String> figures = new ArrayList<>();
        for (List<String> row : rows.subList(head + 1, rows.size())) {
            columns.forEach((place, column) -> {
                if (!WORDS.contains(column) && place < row.size()) {
                    figures.add(Cells.figure(row.get(place)));
                }
            });
        }
        return Numerals.of(figures, commaApart);
    }
}

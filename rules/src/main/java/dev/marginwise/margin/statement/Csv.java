package dev.marginwise.margin.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table in text: cells apart by one sign, rows by line breaks, quoted cells with either of them inside and a quote
 * written twice. Empty when a quote is never closed.
 */
final class Csv {
    private static final char QUOTE = '"';

    private final String text;
    private final char apart;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    private Csv(String text, char apart) {
        this.text = text;
        this.apart = apart;
    }

    /** All rows, blank ones included as a row of one blank cell, so that their places count. */
    static Optional<List<List<String>>> rows(String text, char apart) {
        return new Csv(text, apart).read();
    }

    private Optional<List<List<String>>> read() {
        int index = 0;
        while (index < text.length()) {
            char sign = text.charAt(index);
            if (sign == QUOTE && cell.toString().isBlank()) {
                int end = quoted(index + 1);
                if (end < 0) {
                    return Optional.empty();
                }
                index = end;
            } else if (sign == apart) {
                endCell();
            } else if (sign == '\n' || sign == '\r') {
                if (sign == '\r' && index + 1 < text.length() && text.charAt(index + 1) == '\n') {
                    index++;
                }
                endRow();
            } else {
                cell.append(sign);
            }
            index++;
        }
        if (cell.length() > 0 || !row.isEmpty()) {
            endRow();
        }
        return Optional.of(rows);
    }

    /** Where the closing quote stands; below 0 when there is none. */
    private int quoted(int from) {
        cell.setLength(0);
        for (int index = from; index < text.length(); index++) {
            char sign = text.charAt(index);
            if (sign != QUOTE) {
                cell.append(sign);
            } else if (index + 1 < text.length() && text.charAt(index + 1) == QUOTE) {
                cell.append(QUOTE);
                index++;
            } else {
                return index;
            }
        }
        return -1;
    }

    private void endCell() {
        row.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        rows.add(row);
        row = new ArrayList<>();
    }
}

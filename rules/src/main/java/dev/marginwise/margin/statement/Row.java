package dev.marginwise.margin.statement;

import java.util.Map;
import java.util.Optional;

/**
 * One position as its text has it, every figure still a text.
 *
 * @param number from 1: the place in the list of positions, or the row of the table, its head counted
 */
record Row(int number, Map<Column, String> cells) {

    /** Empty for a cell that is missing or blank. */
    Optional<String> cell(Column column) {
        return Optional.ofNullable(cells.get(column)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** True when the text has such a column at all, be its cell blank. */
    boolean has(Column column) {
        return cells.containsKey(column);
    }
}

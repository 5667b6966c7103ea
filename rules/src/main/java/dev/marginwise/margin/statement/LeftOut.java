package dev.marginwise.margin.statement;

import java.util.List;
import java.util.Locale;

/**
 * A row that was not read. Never carries what stands in it, but for the name of a contract.
 *
 * @param row from 1
 * @param columns the {@link Column} that the reason is about; none when it is about the row
 * @param named what the sentence names
 */
public record LeftOut(int row, Reason reason, List<Column> columns, List<String> named) {

    /** Why it was not read. The words for it, by its id, are those of {@code margin.words}. */
    public enum Reason {
        NO_POSITION,
        MISSING,
        NOT_A_NUMBER,
        POINT_UNCLEAR,
        OTHER_UNIT,
        TOO_LONG,
        NOT_POSITIVE,
        NOT_A_SYMBOL,
        NOT_A_SIDE,
        SIDE_AGAINST_SIGN,
        OTHER_ASSET,
        COIN_MARGINED,
        TOO_MANY_CELLS,
        TOO_MANY_POSITIONS,
        MORE_LEFT_OUT;

        /** Such as {@code not-a-number}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public LeftOut {
        columns = List.copyOf(columns);
        named = List.copyOf(named);
    }

    static LeftOut of(int row, Reason reason, String... named) {
        return new LeftOut(row, reason, List.of(), List.of(named));
    }

    static LeftOut at(int row, Column column, Reason reason, String... named) {
        return new LeftOut(row, reason, List.of(column), List.of(named));
    }
}

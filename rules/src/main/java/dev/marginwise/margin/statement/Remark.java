package dev.marginwise.margin.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the owner of a text should know of how it was read.
 *
 * @param row empty when it is about the whole
 * @param columns the {@link Column} that it is about, if it is about one
 * @param named what the sentence names
 */
public record Remark(Optional<Integer> row, Kind kind, List<Column> columns, List<String> named) {

    /** What there is to know. The words for it, by its id, are those of {@code margin.words}. */
    public enum Kind {
        SECRETS,
        MULTI_ASSETS,
        WALLET_NOT_POSITIVE,
        WALLET_NOT_TOLD,
        MORE_THAN_COMPARED,
        NOT_READ,
        MARKS_DIFFER,
        MARGIN_TAKEN;

        /** Such as {@code multi-assets}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Remark {
        columns = List.copyOf(columns);
        named = List.copyOf(named);
    }

    static Remark of(Kind kind, String... named) {
        return new Remark(Optional.empty(), kind, List.of(), List.of(named));
    }

    static Remark at(int row, Column column, Kind kind) {
        return new Remark(Optional.of(row), kind, List.of(column), List.of());
    }
}

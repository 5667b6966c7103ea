package dev.marginwise.margin.reading;

import java.util.List;
import java.util.Locale;

/**
 * Why a request is refused. Never carries the given value.
 *
 * @param pointer JSON pointer into the request, {@code /positions/0/tiers/1/floor}
 * @param allowed what would be understood, where that is a list of words; else empty
 * @param named what the sentence about it names, such as the unit of the field
 */
public record FigureProblem(String pointer, Kind kind, List<String> allowed, List<String> named) {

    /** What is wrong. The words for it, by its id, are those of {@code margin.words}. */
    public enum Kind {
        MISSING,
        NOT_A_NUMBER,
        POINT_UNCLEAR,
        OTHER_UNIT,
        TOO_LONG,
        NOT_POSITIVE,
        NEGATIVE,
        UNKNOWN_SYMBOL,
        COIN_ALONE,
        MANY_COINS_AT_A_TIME,
        COIN_MARGINED,
        DATED_DELIVERY,
        OTHER_MARGIN_ASSET,
        SYMBOL_TOO_LONG,
        UNKNOWN_SIDE,
        MARKS_DIFFER,
        WALLET_AND_ADDED_MARGIN,
        NO_POSITIONS,
        TOO_MANY_POSITIONS,
        NO_TIERS,
        TOO_MANY_TIERS,
        TIERS_NOT_FROM_ZERO,
        TIER_NOT_FOLLOWING,
        TIER_EMPTY,
        RATE_OUT_OF_RANGE,
        MOVE_OUT_OF_RANGE,
        MOVES_OUT_OF_ORDER,
        STEPS_OUT_OF_RANGE,
        FEE_OUT_OF_RANGE,
        FUNDING_RATE_OUT_OF_RANGE,
        INTERVAL_OUT_OF_RANGE,
        HOURS_OUT_OF_RANGE,
        UNKNOWN_DAY;

        /** Such as {@code not-a-number}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public FigureProblem {
        allowed = List.copyOf(allowed);
        named = List.copyOf(named);
    }

    FigureProblem(String pointer, Kind kind) {
        this(pointer, kind, List.of(), List.of());
    }
}

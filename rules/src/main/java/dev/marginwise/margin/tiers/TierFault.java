package dev.marginwise.margin.tiers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something wrong with a file of tiers.
 *
 * @param named what the sentence about it names, such as the amount that was expected; never a longer piece of the file
 */
public record TierFault(Place place, Kind kind, List<String> named) {

    /** What is wrong. The words for it, by its id, are those of {@code margin.words}. */
    public enum Kind {
        TOO_LARGE,
        BROKEN_GZIP,
        NOT_UTF8,
        NOT_JSON,
        FIELD_TWICE,
        OUT_OF_BOUNDS,
        UNKNOWN_FORM,
        NO_SYMBOLS,
        NO_DATE,
        NO_SUCH_DATE,
        NO_COLUMNS,
        OTHER_COLUMNS,
        NO_OBJECT,
        NO_ARRAY,
        MISSING,
        NO_NUMBER,
        TOO_LONG,
        NO_SYMBOL,
        SYMBOL_TWICE,
        NO_TIERS,
        NUMBER_OUT_OF_ORDER,
        NOT_FROM_ZERO,
        GAP,
        OVERLAP,
        EMPTY_TIER,
        CAP_NOT_RISING,
        RATE_OUT_OF_RANGE,
        RATE_NOT_RISING,
        LEVERAGE_OUT_OF_RANGE,
        LEVERAGE_NOT_FALLING,
        AMOUNT_NOT_FOLLOWING;

        /** Such as {@code rate-not-rising}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Where in a file.
     *
     * @param symbol as the exchange writes it; empty for a fault of the whole file
     * @param tier counted from 1; empty for a fault of a symbol or of the whole file
     * @param line counted from 1; empty where it says nothing, as in a file of one line
     */
    public record Place(Optional<String> symbol, OptionalInt tier, OptionalInt line) {
        static Place line(int line) {
            return new Place(Optional.empty(), OptionalInt.empty(), OptionalInt.of(line));
        }

        static Place file() {
            return new Place(Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
        }

        Place withoutLine() {
            return new Place(symbol, tier, OptionalInt.empty());
        }
    }

    public TierFault {
        named = List.copyOf(named);
    }

    TierFault withoutLine() {
        return new TierFault(place.withoutLine(), kind, named);
    }
}

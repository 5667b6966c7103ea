package dev.marginwise.margin.reading;

import dev.marginwise.margin.Account;
import dev.marginwise.margin.Shock;
import dev.marginwise.margin.number.Figure;
import java.util.List;

/**
 * Why a request is refused. Never carries the given value.
 *
 * @param pointer JSON pointer into the request, {@code /positions/0/tiers/1/floor}
 * @param allowed what would be understood, where that is a list of words; else empty
 */
public record FigureProblem(String pointer, Kind kind, List<String> allowed) {

    /** What is wrong. */
    public enum Kind {
        MISSING("This is required."),
        NOT_A_NUMBER("Write a decimal number with a point, like 0.5 or 60000."),
        TOO_LONG("Write at most " + Figure.DIGITS_BEFORE_POINT + " digits before the point and "
                + Figure.DIGITS_AFTER_POINT + " after it."),
        NOT_POSITIVE("This must be above 0."),
        NEGATIVE("This must not be below 0."),
        UNKNOWN_SYMBOL("No tiers are known for this symbol; give its tiers, or take a known symbol."),
        SYMBOL_TOO_LONG("A symbol has at most " + AccountReader.LONGEST_SYMBOL + " characters."),
        UNKNOWN_SIDE("A position is long or short."),
        MARKS_DIFFER("Another position of this symbol has another mark price; a symbol has only one."),
        WALLET_AND_ADDED_MARGIN("The isolated wallet already holds the added margin; give one of the two."),
        NO_POSITIONS("Give at least one position."),
        TOO_MANY_POSITIONS("At most " + Account.MOST_POSITIONS + " positions can be compared at once."),
        NO_TIERS("Give at least one tier, or leave the tiers out."),
        TOO_MANY_TIERS("At most " + AccountReader.MOST_TIERS + " tiers can be given."),
        TIERS_NOT_FROM_ZERO("The first tier must start at 0."),
        TIER_NOT_FOLLOWING("A tier must start where the one before it ends."),
        TIER_EMPTY("A tier must end above where it starts."),
        RATE_OUT_OF_RANGE("A maintenance margin rate lies from 0 to below 1."),
        MOVE_OUT_OF_RANGE("A move lies from -1 (prices fall to 0) to 100."),
        MOVES_OUT_OF_ORDER("The last move must be above the first."),
        STEPS_OUT_OF_RANGE("Steps are a whole number from " + Shock.FEWEST_STEPS + " to " + Shock.MOST_STEPS + ".");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        /** In English: what to write instead. */
        public String sentence() {
            return sentence;
        }
    }

    public FigureProblem {
        allowed = List.copyOf(allowed);
    }

    FigureProblem(String pointer, Kind kind) {
        this(pointer, kind, List.of());
    }
}

package dev.marginwise.margin.number;

import java.util.function.Function;

/**
 * A number as a person types it, or copies it from a page of the exchange: with full-width digits, with groups of three
 * apart, with its unit behind it. What two people could read as two numbers is never read.
 */
public sealed interface TypedNumber {

    <T> T fold(Function<String, T> plain, Function<Fault, T> unread);

    /** Why a text is not read. */
    enum Fault {
        /** There is no number in it, or something else beside it. */
        NO_NUMBER,
        /** Which of its signs is the decimal point is anybody's guess: {@code 1,5} or {@code 60.000,5}. */
        WHICH_POINT,
        /** Behind the number stands something other than the unit of the field. */
        OTHER_UNIT
    }

    /** A text that {@link Figure#isNumber is a number}. */
    record Plain(String digits) implements TypedNumber {
        @Override
        public <T> T fold(Function<String, T> plain, Function<Fault, T> unread) {
            return plain.apply(digits);
        }
    }

    /** A text that is not read. */
    record Unread(Fault fault) implements TypedNumber {
        @Override
        public <T> T fold(Function<String, T> plain, Function<Fault, T> unread) {
            return unread.apply(fault);
        }
    }

    /** Reads what was typed into a field that counts in this unit; whatever {@link Figure} reads, it reads alike. */
    static TypedNumber read(String typed, Unit unit) {
        String text = Typing.narrow(typed);
        return Figure.isNumber(text) ? new Plain(text) : Typing.parts(text, unit);
    }
}

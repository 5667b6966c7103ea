package dev.marginwise.margin.number;

import dev.marginwise.margin.number.TypedNumber.Fault;
import dev.marginwise.margin.number.TypedNumber.Plain;
import dev.marginwise.margin.number.TypedNumber.Unread;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people type numbers: on which keyboard, with what between the digits and behind them. */
final class Typing {
    /** The full-width forms of {@code !} to {@code ~}, which stand in the same order. */
    private static final int FIRST_WIDE = 0xFF01;

    private static final int LAST_WIDE = 0xFF5E;
    private static final int WIDTH = FIRST_WIDE - '!';

    private static final Pattern FIGURE_AND_UNIT =
            Pattern.compile("(?<figure>[+-]?[.]?[0-9][0-9., ]*?) *(?<unit>(?:[\\p{L}\\p{Sc}×%].*)?)");

    /** One sign between all groups. A first group that begins with 0 would be the whole part of a decimal. */
    private static final Pattern GROUPS =
            Pattern.compile("[+-]?[1-9][0-9]{0,2}(?<apart>[, ])[0-9]{3}(?:\\k<apart>[0-9]{3})*(?:\\.[0-9]+)?");

    private static final Pattern APART = Pattern.compile("[, ]");

    private Typing() {}

    /**
     * As from a Latin keyboard. Of the compatibility forms of Unicode the full-width ones are taken, not all of NFKC, which
     * would turn {@code 10²} into 102.
     */
    static String narrow(String typed) {
        StringBuilder narrow = new StringBuilder();
        typed.codePoints().map(Typing::narrow).forEach(narrow::appendCodePoint);
        return narrow.toString().strip();
    }

    private static int narrow(int letter) {
        if (letter >= FIRST_WIDE && letter <= LAST_WIDE) {
            return letter - WIDTH;
        }
        return switch (letter) {
            case '\u3002', '\uFF61' -> '.'; // the key of the point in a Chinese input method
            case '\u2212' -> '-'; // the true minus of printed figures
            default -> Character.isSpaceChar(letter) ? ' ' : letter;
        };
    }

    static TypedNumber parts(String text, Unit unit) {
        Matcher parts = FIGURE_AND_UNIT.matcher(text);
        if (!parts.matches()) {
            return new Unread(Fault.NO_NUMBER);
        }
        Optional<String> figure = ungrouped(parts.group("figure"));
        String behind = parts.group("unit").toLowerCase(Locale.ROOT);
        if (!behind.isEmpty() && !unit.spellings().contains(behind)) {
            return new Unread(Fault.OTHER_UNIT);
        }
        return figure.<TypedNumber>map(Plain::new).orElseGet(() -> new Unread(Fault.WHICH_POINT));
    }

    private static Optional<String> ungrouped(String figure) {
        if (Figure.isNumber(figure)) {
            return Optional.of(figure);
        }
        return GROUPS.matcher(figure).matches()
                ? Optional.of(APART.matcher(figure).replaceAll(""))
                : Optional.empty();
    }
}

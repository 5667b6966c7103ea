package dev.marginwise.margin.reading;

import dev.marginwise.margin.number.Figure;
import dev.marginwise.margin.reading.FigureProblem.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the figures of one request, and notes those that are not understood; each of them reads as empty. */
final class Figures {
    private final List<FigureProblem> problems = new ArrayList<>();

    List<FigureProblem> problems() {
        return problems;
    }

    void refuse(String pointer, Kind kind) {
        problems.add(new FigureProblem(pointer, kind));
    }

    void refuse(String pointer, Kind kind, List<String> allowed) {
        refuse(pointer, kind, allowed, List.of());
    }

    /** @param named what the sentence names */
    void refuse(String pointer, Kind kind, List<String> allowed, List<String> named) {
        problems.add(new FigureProblem(pointer, kind, allowed, named));
    }

    /** A text that must be there. */
    Optional<String> required(String pointer, Optional<String> text) {
        Optional<String> given = text.filter(value -> !value.isBlank());
        if (given.isEmpty()) {
            refuse(pointer, Kind.MISSING);
        }
        return given;
    }

    /** A number, if one is given. */
    Optional<BigDecimal> number(String pointer, Optional<String> text) {
        Optional<String> given = text.map(String::strip).filter(value -> !value.isEmpty());
        if (given.filter(value -> !Figure.isNumber(value)).isPresent()) {
            refuse(pointer, Kind.NOT_A_NUMBER);
            return Optional.empty();
        }
        if (given.filter(value -> !Figure.isShort(value)).isPresent()) {
            refuse(pointer, Kind.TOO_LONG);
            return Optional.empty();
        }
        return given.map(Figure::of);
    }

    /** A number above 0, if one is given. */
    Optional<BigDecimal> positive(String pointer, Optional<String> text) {
        Optional<BigDecimal> number = number(pointer, text);
        if (number.filter(value -> value.signum() <= 0).isPresent()) {
            refuse(pointer, Kind.NOT_POSITIVE);
            return Optional.empty();
        }
        return number;
    }

    /** A number from 0 on, if one is given. */
    Optional<BigDecimal> notNegative(String pointer, Optional<String> text) {
        Optional<BigDecimal> number = number(pointer, text);
        if (number.filter(value -> value.signum() < 0).isPresent()) {
            refuse(pointer, Kind.NEGATIVE);
            return Optional.empty();
        }
        return number;
    }

    /** A number above 0 that must be there. */
    Optional<BigDecimal> requiredPositive(String pointer, Optional<String> text) {
        return required(pointer, text).isEmpty() ? Optional.empty() : positive(pointer, text);
    }

    /** A number from 0 on that must be there. */
    Optional<BigDecimal> requiredNotNegative(String pointer, Optional<String> text) {
        return required(pointer, text).isEmpty() ? Optional.empty() : notNegative(pointer, text);
    }
}

package dev.marginwise.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A small questionnaire about a house: a closed question, one with whole numbers, one with decimals. */
final class House {
    static final Question INSULATION = new Question(
            "insulation", List.of(option("good", 0), option("fair", 1), option("poor", 2)), Optional.empty());
    static final Question ROOMS = new Question(
            "rooms",
            List.of(option("several", 0, from("2")), option("single", 1, upTo("1"))),
            Optional.of(new NumberRange(NumberKind.INTEGER, from("0"))));
    static final Question HEAT_LOSS = new Question(
            "heat-loss",
            List.of(option("low", 0, upTo("2.5")), option("high", 1, above("2.5"))),
            Optional.of(new NumberRange(NumberKind.DECIMAL, above("0"))));
    static final Questionnaire QUESTIONNAIRE = new Questionnaire(List.of(INSULATION, ROOMS, HEAT_LOSS));

    private House() {}

    static Interval from(String bound) {
        return new Interval(Optional.of(new BigDecimal(bound)), true, Optional.empty());
    }

    static Interval above(String bound) {
        return new Interval(Optional.of(new BigDecimal(bound)), false, Optional.empty());
    }

    static Interval upTo(String bound) {
        return new Interval(Optional.empty(), false, Optional.of(new BigDecimal(bound)));
    }

    private static Option option(String id, int risk) {
        return new Option(id, OptionalInt.of(risk), Optional.empty());
    }

    private static Option option(String id, int risk, Interval numbers) {
        return new Option(id, OptionalInt.of(risk), Optional.of(numbers));
    }
}

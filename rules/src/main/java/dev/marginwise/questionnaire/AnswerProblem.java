package dev.marginwise.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * Why one given answer was not understood. Never carries the given value itself, which may be personal.
 *
 * @param question the question id as it was given
 * @param allowed what would be understood: question ids for {@link Kind#UNKNOWN_QUESTION}, else option ids
 * @param number the numbers accepted besides, if any
 * @param nearest the allowed word nearest to what was given, if one is near
 */
public record AnswerProblem(
        String question, Kind kind, List<String> allowed, Optional<NumberRange> number, Optional<String> nearest) {

    /** What is wrong. */
    public enum Kind {
        UNKNOWN_QUESTION,
        UNKNOWN_OPTION,
        NUMBER_NOT_ACCEPTED,
        NUMBER_OUT_OF_RANGE,
        NEITHER_WORD_NOR_NUMBER
    }

    public AnswerProblem {
        allowed = List.copyOf(allowed);
    }

    static AnswerProblem with(Question question, Kind kind) {
        return new AnswerProblem(question.id(), kind, question.optionIds(), question.number(), Optional.empty());
    }

    /** The problem in English: what is wrong, and what would be understood. */
    public String sentence() {
        String hint = nearest.map(word -> " Did you mean '" + word + "'?").orElse("");
        return what() + "." + hint;
    }

    private String what() {
        return switch (kind) {
            case UNKNOWN_QUESTION -> "There is no question of this name";
            case UNKNOWN_OPTION -> "This question has no such option";
            case NUMBER_NOT_ACCEPTED -> "This question takes an option id, not a number";
            case NUMBER_OUT_OF_RANGE ->
                "This question takes " + number.map(NumberRange::inWords).orElse("no number");
            case NEITHER_WORD_NOR_NUMBER ->
                number.isPresent()
                        ? "An answer is an option id, or " + number.get().inWords()
                        : "An answer is an option id";
        };
    }
}

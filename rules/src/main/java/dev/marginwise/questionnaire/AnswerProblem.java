package dev.marginwise.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * Why one given answer was not understood. Never carries the given value itself, which may be personal; only a number in
 * quotes comes back, without them.
 *
 * @param question the question id as it was given
 * @param allowed what would be understood: question ids for {@link Kind#UNKNOWN_QUESTION}, else option ids
 * @param number the numbers accepted besides, if any
 * @param nearest the allowed word nearest to what was given, if one is near, or the number meant
 */
public record AnswerProblem(
        String question, Kind kind, List<String> allowed, Optional<NumberRange> number, Optional<String> nearest) {

    /** What is wrong. */
    public enum Kind {
        UNKNOWN_QUESTION,
        UNKNOWN_OPTION,
        /** A number that the question takes, but in quotes; {@link #nearest} is the number as it is meant. */
        NUMBER_IN_QUOTES,
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
}

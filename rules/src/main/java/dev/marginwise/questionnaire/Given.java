package dev.marginwise.questionnaire;

import dev.marginwise.questionnaire.AnswerProblem.Kind;
import java.math.BigDecimal;
import java.util.Optional;

/** One answer as it came in, before it is understood. */
public sealed interface Given {

    /** The option that is meant; empty when it is not certain. */
    Optional<Option> meantFor(Question question);

    /** Why no option of the question is meant. */
    AnswerProblem problemWith(Question question);

    /** Letters: an option id, we hope. Decimals are strings on the wire, so a decimal question understands "2.5" too. */
    record Word(String text) implements Given {
        private static final String DECIMAL = "\\d{1,18}(\\.\\d{1,18})?";

        @Override
        public Optional<Option> meantFor(Question question) {
            return question.option(text).or(() -> asDecimal(question).flatMap(question::option));
        }

        private Optional<BigDecimal> asDecimal(Question question) {
            return asNumber(question).filter(number -> takesDecimals(question));
        }

        private Optional<BigDecimal> asNumber(Question question) {
            return question.number().filter(range -> text.matches(DECIMAL)).map(range -> new BigDecimal(text));
        }

        private static boolean takesDecimals(Question question) {
            return question.number()
                    .filter(number -> number.kind() == NumberKind.DECIMAL)
                    .isPresent();
        }

        @Override
        public AnswerProblem problemWith(Question question) {
            return asNumber(question)
                    .map(number -> problemWith(question, number))
                    .orElseGet(() -> problem(
                            question,
                            Kind.UNKNOWN_OPTION,
                            NearestName.among(question.optionIds()).to(text)));
        }

        private static AnswerProblem problemWith(Question question, BigDecimal number) {
            boolean onlyQuotesAreWrong =
                    !takesDecimals(question) && question.option(number).isPresent();
            return onlyQuotesAreWrong
                    ? problem(question, Kind.NUMBER_IN_QUOTES, Optional.of(number.toPlainString()))
                    : AnswerProblem.with(question, Kind.NUMBER_OUT_OF_RANGE);
        }

        private static AnswerProblem problem(Question question, Kind kind, Optional<String> nearest) {
            return new AnswerProblem(question.id(), kind, question.optionIds(), question.number(), nearest);
        }
    }

    /** A number, exact. */
    record Figure(BigDecimal number) implements Given {
        @Override
        public Optional<Option> meantFor(Question question) {
            return question.option(number);
        }

        @Override
        public AnswerProblem problemWith(Question question) {
            return AnswerProblem.with(
                    question, question.number().isPresent() ? Kind.NUMBER_OUT_OF_RANGE : Kind.NUMBER_NOT_ACCEPTED);
        }
    }

    /** Something that can never be an answer: null, true, a list, an object. */
    record Unusable() implements Given {
        @Override
        public Optional<Option> meantFor(Question question) {
            return Optional.empty();
        }

        @Override
        public AnswerProblem problemWith(Question question) {
            return AnswerProblem.with(question, Kind.NEITHER_WORD_NOR_NUMBER);
        }
    }
}

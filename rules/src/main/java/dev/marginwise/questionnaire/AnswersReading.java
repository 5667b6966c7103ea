package dev.marginwise.questionnaire;

import java.util.List;
import java.util.function.Function;

/** What became of given answers: all understood, or none used. */
public sealed interface AnswersReading {

    <T> T fold(Function<Answers, T> understood, Function<List<AnswerProblem>, T> notUnderstood);

    /** Every given answer was understood. */
    record Understood(Answers answers) implements AnswersReading {
        @Override
        public <T> T fold(Function<Answers, T> understood, Function<List<AnswerProblem>, T> notUnderstood) {
            return understood.apply(answers);
        }
    }

    /** At least one given answer was not understood; every problem is listed, and no answer is guessed. */
    record NotUnderstood(List<AnswerProblem> problems) implements AnswersReading {
        public NotUnderstood {
            problems = List.copyOf(problems);
        }

        @Override
        public <T> T fold(Function<Answers, T> understood, Function<List<AnswerProblem>, T> notUnderstood) {
            return notUnderstood.apply(problems);
        }
    }
}

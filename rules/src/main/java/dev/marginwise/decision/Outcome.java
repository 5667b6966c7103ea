package dev.marginwise.decision;

import dev.marginwise.questionnaire.Question;
import java.util.List;
import java.util.function.Function;

/** What became of a request for a recommendation. */
public sealed interface Outcome {

    <T> T fold(Function<Recommendation, T> recommended, Function<List<Question>, T> unsettled);

    /** The mode is settled. */
    record Recommended(Recommendation recommendation) implements Outcome {
        @Override
        public <T> T fold(Function<Recommendation, T> recommended, Function<List<Question>, T> unsettled) {
            return recommended.apply(recommendation);
        }
    }

    /** The mode is open: these unanswered questions still matter. Never empty. */
    record Unsettled(List<Question> missing) implements Outcome {
        @Override
        public <T> T fold(Function<Recommendation, T> recommended, Function<List<Question>, T> unsettled) {
            return unsettled.apply(missing);
        }
    }
}

package dev.marginwise.rulebook;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** When a rule holds. */
public sealed interface Condition {

    /** What a condition can be, handled case by case. */
    interface Cases<T> {
        T answers(Map<Question, Set<Option>> required);

        T cautions(int atLeast);
    }

    <T> T fold(Cases<T> cases);

    /** Holds when every named question is answered with one of its options, kept in the order of the rule book. */
    record OfAnswers(Map<Question, Set<Option>> required) implements Condition {
        public OfAnswers {
            Map<Question, Set<Option>> copy = new LinkedHashMap<>();
            required.forEach((question, options) ->
                    copy.put(question, Collections.unmodifiableSet(new LinkedHashSet<>(options))));
            required = Collections.unmodifiableMap(copy);
        }

        /** The last question as the rule book writes it. */
        public Question lastQuestion() {
            return required.keySet().stream().reduce((earlier, later) -> later).orElseThrow();
        }

        /** True when the given answers satisfy it; an unanswered question never does. */
        public boolean holdsFor(Answers answers) {
            return required.entrySet().stream()
                    .allMatch(entry -> answers.to(entry.getKey())
                            .filter(entry.getValue()::contains)
                            .isPresent());
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.answers(required);
        }
    }

    /** Holds when at least this many cautions hold. */
    record OfCautions(int atLeast) implements Condition {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.cautions(atLeast);
        }
    }
}

package dev.marginwise.rulebook;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** When a rule holds. */
public sealed interface Condition {

    /** What a condition can be, handled case by case. */
    interface Cases<T> {
        T answers(Map<Question, Set<Option>> required);

        T cautions(int atLeast);
    }

    <T> T fold(Cases<T> cases);

    /**
     * True when the given answers satisfy it. This is what a condition means, and nothing faster is kept of it: what is
     * compiled for speed is held to it.
     *
     * @param cautions those of the edition, for a condition that counts them
     */
    boolean holdsFor(Answers answers, List<Rule.Caution> cautions);

    /** The question it is told under; none for a count of cautions. */
    Optional<Question> toldUnder();

    /** Holds when every named question is answered with one of its options. */
    final class OfAnswers implements Condition {
        private final Map<Question, Set<Option>> required;

        /** The same, to go through: this is asked of every rule for every recommendation. */
        private final List<Map.Entry<Question, Set<Option>>> each;

        /** @param required questions in the order of asking, options in that of the rule book */
        public OfAnswers(Map<Question, Set<Option>> required) {
            Map<Question, Set<Option>> copy = new LinkedHashMap<>();
            required.forEach((question, options) ->
                    copy.put(question, Collections.unmodifiableSet(new LinkedHashSet<>(options))));
            this.required = Collections.unmodifiableMap(copy);
            this.each = copy.entrySet().stream().map(Map.Entry::copyOf).toList();
        }

        /** Questions in the order of asking, options in that of the rule book. */
        public Map<Question, Set<Option>> required() {
            return required;
        }

        /** It is told under the last one asked: the earlier ones only say when it applies. */
        public Question lastAsked() {
            return each.get(each.size() - 1).getKey();
        }

        @Override
        public Optional<Question> toldUnder() {
            return Optional.of(lastAsked());
        }

        /** True when the given answers satisfy it; an unanswered question never does. */
        public boolean holdsFor(Answers answers) {
            for (int i = 0; i < each.size(); i++) {
                Optional<Option> given = answers.to(each.get(i).getKey());
                if (given.isEmpty() || !each.get(i).getValue().contains(given.get())) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean holdsFor(Answers answers, List<Rule.Caution> cautions) {
            return holdsFor(answers);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.answers(required);
        }
    }

    /** Holds when at least this many cautions hold. */
    record OfCautions(int atLeast) implements Condition {
        @Override
        public boolean holdsFor(Answers answers, List<Rule.Caution> cautions) {
            int held = 0;
            for (Rule.Caution caution : cautions) {
                held += caution.condition().holdsFor(answers) ? 1 : 0;
            }
            return held >= atLeast;
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.cautions(atLeast);
        }

        @Override
        public Optional<Question> toldUnder() {
            return Optional.empty();
        }
    }
}

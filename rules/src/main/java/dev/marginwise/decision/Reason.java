package dev.marginwise.decision;

import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Condition;
import dev.marginwise.rulebook.Rule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why a mode was recommended: for isolated, a gate that holds; for cross, what one question had to show and did.
 *
 * @param rule the gate; for a met condition, the first gate that the answer keeps away
 * @param question the question it speaks of; none for a gate that counts cautions
 * @param answers the answers it rests on, in the order of asking
 */
public record Reason(Kind kind, Rule.Gate rule, Optional<Question> question, Map<Question, Option> answers) {

    /** Which of the two. */
    public enum Kind {
        GATE("gate"),
        CONDITION_MET("condition-met");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** The name on the wire. */
        public String id() {
            return id;
        }
    }

    /** False when the gate only holds for some answers to a question that is still open. */
    public boolean certain() {
        return rule.condition().fold(new Condition.Cases<Boolean>() {
            @Override
            public Boolean answers(Map<Question, Set<Option>> required) {
                return kind == Kind.CONDITION_MET || answers.keySet().containsAll(required.keySet());
            }

            @Override
            public Boolean cautions(int atLeast) {
                return true;
            }
        });
    }

    public Reason {
        answers = answers.size() == 1 ? Map.copyOf(answers) : Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
}

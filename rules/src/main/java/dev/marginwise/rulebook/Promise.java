package dev.marginwise.rulebook;

import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What must be true of every decision, said independently of the rules: whenever {@code when} is true of the answers and
 * their result, {@code then} is. Proved over every complete answer set; a rule book that breaks a promise is refused.
 */
public record Promise(String id, String statement, Claim when, Claim then) {

    /** Something that is true or false of answers and their result; every part must be true. */
    public record Claim(Map<Question, Set<Option>> answers, Optional<MarginMode> mode, List<Measure> measures) {
        public Claim {
            answers = Map.copyOf(answers);
            measures = List.copyOf(measures);
        }
    }
}

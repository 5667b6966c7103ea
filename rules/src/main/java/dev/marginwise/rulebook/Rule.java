package dev.marginwise.rulebook;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Question;
import java.util.List;
import java.util.Optional;

/**
 * One rule of an edition: an id that is stable for ever, a condition, the statements it rests on (the first is the one
 * quoted; none when it rests on our own judgement), and examples for which it holds.
 */
public sealed interface Rule {
    String id();

    Condition condition();

    List<String> statements();

    List<Answers> examples();

    /** The statement that is quoted for it; empty when it rests on our own judgement alone. */
    default Optional<String> quoted() {
        return statements().stream().findFirst();
    }

    /** What goes with the rule besides the mode; only gates carry measures. */
    default List<Measure> measures() {
        return List.of();
    }

    /** The word rule authors use for this kind of rule. */
    String kind();

    /** Enough alone for isolated margin; carries the measures that go with it. */
    record Gate(String id, Condition condition, List<Measure> measures, List<String> statements, List<Answers> examples)
            implements Rule {
        public Gate {
            measures = List.copyOf(measures);
            statements = List.copyOf(statements);
            examples = List.copyOf(examples);
        }

        @Override
        public String kind() {
            return "gate";
        }
    }

    /** Kept beside either result. */
    record Caution(String id, Condition.OfAnswers condition, List<String> statements, List<Answers> examples)
            implements Rule {
        public Caution {
            statements = List.copyOf(statements);
            examples = List.copyOf(examples);
        }

        /** The question it is told under. */
        public Question question() {
            return condition.lastAsked();
        }

        @Override
        public String kind() {
            return "caution";
        }
    }

    /** Two answers that do not fit each other; shown, never decisive. */
    record Contradiction(String id, Condition.OfAnswers condition, List<String> statements, List<Answers> examples)
            implements Rule {
        public Contradiction {
            statements = List.copyOf(statements);
            examples = List.copyOf(examples);
        }

        @Override
        public String kind() {
            return "contradiction";
        }
    }
}

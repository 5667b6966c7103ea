package dev.marginwise.decision;

import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.MarginMode;
import java.util.List;
import java.util.Optional;

/** Where a consultation stands. */
public sealed interface Step {

    /** The mode that no further answer can change, once there is one. */
    Optional<MarginMode> settled();

    /** The question to ask next, while one matters. */
    Optional<Question> next();

    /** The most questions that can still be asked until the mode is settled. */
    int toSettle();

    /** The most questions that can still be asked until none matters. */
    int toComplete();

    /** Questions whose answer, given or not, can change nothing beside the other given answers. */
    List<Question> notRelevant();

    /** A question still matters. */
    record Ask(
            Question question, Optional<MarginMode> settled, int toSettle, int toComplete, List<Question> notRelevant)
            implements Step {
        @Override
        public Optional<Question> next() {
            return Optional.of(question);
        }
    }

    /** No question matters any more. */
    record Done(MarginMode mode, List<Question> notRelevant) implements Step {
        @Override
        public Optional<MarginMode> settled() {
            return Optional.of(mode);
        }

        @Override
        public Optional<Question> next() {
            return Optional.empty();
        }

        @Override
        public int toSettle() {
            return 0;
        }

        @Override
        public int toComplete() {
            return 0;
        }
    }
}

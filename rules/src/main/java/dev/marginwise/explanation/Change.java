package dev.marginwise.explanation;

import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Smallest changes on the same questions: every choice of one listed option a part leads to the mode, and leaving out
 * any part does not.
 *
 * @param mode the mode it leads to
 * @param parts at least one, in the order of asking
 */
public record Change(MarginMode mode, List<Part> parts) {
    private static final Comparator<Option> BY_RISK =
            Comparator.comparingInt(option -> option.risk().orElse(Integer.MAX_VALUE));

    /**
     * Another answer to a question, or a first one to a question that did not matter.
     *
     * @param to at least one option, in the order of the question
     */
    public record Part(Question question, List<Option> to) {
        public Part {
            to = List.copyOf(to);
        }
    }

    public Change {
        parts = List.copyOf(parts);
    }

    /**
     * What a part looks like in practice, true of each of its options. Toward cross it is what to practise to reach the
     * riskiest of them or a safer one; toward isolated, what falling to the safest of them or a riskier one looks like.
     * An option outside the risk order counts as the riskiest.
     *
     * @throws IllegalArgumentException when these texts leave it out
     */
    public String text(Part part, Texts texts) {
        return told(part, texts)
                .orElseThrow(() -> new IllegalArgumentException("no " + texts.language() + " text for '"
                        + part.question().id() + "' in a change to " + mode.id()));
    }

    private Optional<String> told(Part part, Texts texts) {
        if (mode == MarginMode.CROSS) {
            return part.to().stream()
                    .max(BY_RISK)
                    .flatMap(riskiest -> texts.of(part.question(), riskiest).practise());
        }
        return part.to().stream()
                .min(BY_RISK)
                .flatMap(safest -> texts.of(part.question(), safest).lapse());
    }

    /** The {@link #text} of every part, in the order of asking. */
    public List<String> texts(Texts texts) {
        return parts.stream().map(part -> text(part, texts)).toList();
    }
}

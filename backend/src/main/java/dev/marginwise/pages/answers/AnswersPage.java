package dev.marginwise.pages.answers;

import dev.marginwise.pages.site.Lead;
import java.util.List;
import java.util.Optional;

/**
 * The whole decision on one page: what each answer does, and how many cautions are too many. Enough to decide by hand:
 * isolated when any answer says so or too many cautions hold, else cross.
 *
 * @param counted the numbers of cautions that give isolated
 */
public record AnswersPage(
        String edition,
        Lead notice,
        String rulesUrl,
        int answerSets,
        int crossSets,
        List<Asked> questions,
        List<Integer> counted) {
    public AnswersPage {
        questions = List.copyOf(questions);
        counted = List.copyOf(counted);
    }

    /** A question and what each of its answers does. */
    public record Asked(String id, String text, List<Line> lines) {
        public Asked {
            lines = List.copyOf(lines);
        }
    }

    /** An answer and what it does; nothing when the list is empty. */
    public record Line(String option, String text, List<Effect> effects) {
        public Line {
            effects = List.copyOf(effects);
        }
    }

    /**
     * What an answer does by one rule: {@code kind} is {@code gate}, {@code caution} or {@code contradiction};
     * {@code when} names what else must be answered for it; {@code measures} go with a gate.
     */
    public record Effect(String kind, String rule, List<When> when, List<String> measures) {
        public Effect {
            when = List.copyOf(when);
            measures = List.copyOf(measures);
        }

        /** The conditions as {@code question=option,option} parted by spaces, for whoever reads the page by program. */
        public Optional<String> condition() {
            return when.stream()
                    .map(other -> other.question() + "=" + String.join(",", other.options()))
                    .reduce((earlier, later) -> earlier + " " + later);
        }
    }

    /**
     * Another question, and the ids of its answers of which any one is enough; in words those answers, or with
     * {@code unless}, where they are fewer, all others.
     */
    public record When(String question, String topic, List<String> options, boolean unless, List<String> texts) {
        public When {
            options = List.copyOf(options);
            texts = List.copyOf(texts);
        }
    }
}

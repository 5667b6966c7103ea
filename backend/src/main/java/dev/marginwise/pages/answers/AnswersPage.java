package dev.marginwise.pages.answers;

import static java.util.Objects.requireNonNull;

import dev.marginwise.pages.site.Lead;
import java.util.List;
import java.util.Optional;

/**
 * The whole decision on one page: what each answer does, and how many cautions are too many. Enough to decide by hand:
 * isolated when any answer says so or too many cautions hold, else cross.
 */
public record AnswersPage(
        String edition,
        Lead notice,
        String rulesUrl,
        int answerSets,
        int crossSets,
        List<Asked> questions,
        List<Counted> counted) {
    public AnswersPage {
        requireNonNull(edition, "edition");
        requireNonNull(notice, "notice");
        requireNonNull(rulesUrl, "rulesUrl");
        questions = List.copyOf(questions);
        counted = List.copyOf(counted);
    }

    /** A question and what each of its answers does. */
    public record Asked(String id, String text, List<Line> lines) {
        public Asked {
            requireNonNull(id, "id");
            requireNonNull(text, "text");
            lines = List.copyOf(lines);
        }
    }

    /** An answer and what it does; nothing when the list is empty. */
    public record Line(String option, String text, List<Effect> effects) {
        public Line {
            requireNonNull(option, "option");
            requireNonNull(text, "text");
            effects = List.copyOf(effects);
        }
    }

    /**
     * What an answer does by one rule: {@code kind} is {@code gate}, {@code caution} or {@code contradiction};
     * {@code when} names what else must be answered for it; {@code measures} go with a gate.
     */
    public record Effect(String kind, String rule, String heading, List<When> when, List<String> measures) {
        public Effect {
            requireNonNull(kind, "kind");
            requireNonNull(rule, "rule");
            requireNonNull(heading, "heading");
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

    /** Another question, and its answers of which any one is enough; ids and words. */
    public record When(String question, String topic, List<String> options, List<String> texts) {
        public When {
            requireNonNull(question, "question");
            requireNonNull(topic, "topic");
            options = List.copyOf(options);
            texts = List.copyOf(texts);
        }
    }

    /** A gate that counts: this many cautions give isolated. */
    public record Counted(String rule, int cautions, String heading) {
        public Counted {
            requireNonNull(rule, "rule");
            requireNonNull(heading, "heading");
        }
    }
}

package dev.marginwise.pages.guide;

import static java.util.Objects.requireNonNull;

import dev.marginwise.rulebook.Prose;
import java.util.List;

/** Questions that people ask, or those of them that were looked for, with short answers. */
public record QuestionsPage(
        String title, Prose lead, SearchForm search, List<Asked> questions, GuideSide side, GuideEnd end) {
    public QuestionsPage {
        requireNonNull(title, "title");
        requireNonNull(lead, "lead");
        requireNonNull(search, "search");
        questions = List.copyOf(questions);
        requireNonNull(side, "side");
        requireNonNull(end, "end");
    }

    /** A question, its answer, and what the answer rests on. */
    public record Asked(String id, String question, Prose answer, GuidePage.Grounds grounds) {
        public Asked {
            requireNonNull(id, "id");
            requireNonNull(question, "question");
            requireNonNull(answer, "answer");
            requireNonNull(grounds, "grounds");
        }
    }
}

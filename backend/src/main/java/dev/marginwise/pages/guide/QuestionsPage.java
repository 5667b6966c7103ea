package dev.marginwise.pages.guide;

import dev.marginwise.rulebook.Prose;
import java.util.List;

/** Questions that people ask, or those of them that were looked for, with short answers. */
public record QuestionsPage(
        String title, Prose lead, SearchForm search, List<Asked> questions, GuideSide side, GuideEnd end) {
    public QuestionsPage {
        questions = List.copyOf(questions);
    }

    /** A question, its answer, and what the answer rests on. */
    public record Asked(String id, String question, Prose answer, GuidePage.Grounds grounds) {}
}

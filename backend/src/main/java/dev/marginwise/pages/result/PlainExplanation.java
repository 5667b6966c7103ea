package dev.marginwise.pages.result;

import dev.marginwise.decision.Reason;
import dev.marginwise.decision.Recommendation;
import dev.marginwise.explanation.Change;
import dev.marginwise.explanation.Effect;
import dev.marginwise.explanation.Explanation;
import dev.marginwise.pages.site.BookTexts;
import dev.marginwise.pages.site.Words;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.MarginMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An exact explanation in plain words: what would change the result, told as practice, and how firm it is. */
final class PlainExplanation {
    private final Explanation explanation;
    private final Answers answers;
    private final List<Reason> reasons;
    private final PlainChanges changes;
    private final BookTexts texts;
    private final Words words;

    PlainExplanation(Recommendation result, Explanation explanation, BookTexts texts) {
        this.explanation = explanation;
        this.answers = result.answers();
        this.reasons = result.reasons();
        this.changes = new PlainChanges(explanation, reasons, texts.texts());
        this.texts = texts;
        this.words = texts.language().words();
    }

    /** What would change this reason, in practice; nothing where an earlier reason says it. */
    List<ResultPage.Practice> practices(Reason reason) {
        return changes.under(reason);
    }

    /** The words before practices under a reason. */
    String practicesAre() {
        return words.of("result.practice." + kind());
    }

    /** How the practices under the reasons go together, and what weaker forms come to; a sentence each. */
    List<String> together() {
        List<String> sentences = new ArrayList<>();
        int under = changes.underReasons();
        if (under > 0) {
            String form = changes.anyOne() ? ".any" : under == 1 ? ".one" : ".all";
            sentences.add(words.of("result.together." + kind() + form));
        }
        if (changes.weaker()) {
            sentences.add(words.of("result.together.weaker"));
        }
        return sentences;
    }

    /** What stands under no reason: one list when any single change will do, else one list a way. */
    List<ResultPage.Changes> changes() {
        List<ResultPage.Changes> lists = new ArrayList<>();
        for (List<ResultPage.Practice> way : changes.apart()) {
            lists.add(new ResultPage.Changes(words.of(intro(way, lists.isEmpty()), texts.count(way.size())), way));
        }
        return lists;
    }

    private String intro(List<ResultPage.Practice> way, boolean first) {
        if (changes.underReasons() > 0) {
            return "result.changes.besides" + (changes.anyOne() ? ".any" : first ? ".all" : ".or");
        }
        String form = changes.anyOne() ? ".any" : !first ? ".or" : way.size() == 1 ? ".one" : ".other";
        return "result.changes." + kind() + form;
    }

    private String kind() {
        if (explanation.mode() == MarginMode.CROSS) {
            return "lapse";
        }
        return explanation.effect() == Effect.OPENS_OTHER_MODE ? "open" : "practice";
    }

    /** Empty in an edition that knows no other mode. */
    Optional<ResultPage.Firmness> firmness() {
        if (explanation.changes().isEmpty()) {
            return Optional.empty();
        }
        int distance = explanation.distance();
        boolean idleCounts = explanation.changes().stream().allMatch(this::answersAnIdleQuestion);
        String key = explanation.effect() == Effect.OPENS_OTHER_MODE
                ? "open"
                : explanation.mode().id();
        String text = idleCounts
                ? words.of("result.firmness.idle", distance, texts.count(distance))
                : words.of(
                        "result.firmness." + key + (distance == 1 ? ".one" : ".other"),
                        distance,
                        texts.count(distance));
        boolean all = allAnswersNeeded();
        boolean each = eachReasonForces();
        return Optional.of(
                new ResultPage.Firmness(distance, text, forced(all, each), all || each ? List.of() : forcing()));
    }

    private boolean answersAnIdleQuestion(Change change) {
        return change.parts().stream()
                .anyMatch(part -> answers.to(part.question()).isEmpty());
    }

    /** The sentence before {@link #forcing}; empty where the reasons have said it. */
    private Optional<String> forced(boolean all, boolean each) {
        if (each && !all) {
            return Optional.empty();
        }
        String form = all ? "all" : explanation.forcedBy().size() == 1 ? "one" : "several";
        return Optional.of(words.of("result.forced." + form));
    }

    private List<String> forcing() {
        return explanation.forcedBy().stream().map(this::topics).toList();
    }

    /** Then the reasons, each enough alone, have said what forces the mode. */
    private boolean eachReasonForces() {
        return explanation.mode() == MarginMode.ISOLATED
                && explanation.forcedBy().stream()
                        .allMatch(forcing -> reasons.stream()
                                .anyMatch(reason -> reason.answers().keySet().containsAll(forcing)));
    }

    private boolean allAnswersNeeded() {
        int given = answers.given().size();
        return explanation.forcedBy().size() == 1
                && explanation.forcedBy().get(0).size() == given
                && given > 1;
    }

    private String topics(List<Question> questions) {
        return questions.stream()
                .map(question -> texts.texts().of(question).topic())
                .reduce((earlier, later) -> words.of("result.forced.and", earlier, later))
                .orElse("");
    }
}

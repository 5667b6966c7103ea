package dev.marginwise.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marginwise.decision.Consultation;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.yaml.PublishedEditions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExplainerTest {
    private static final RuleBook BOOK = PublishedEditions.read().get(0);
    private static final Map<String, String> THREE_REASONS = Map.of(
            "stop-loss", "five-or-fewer",
            "experience", "up-to-a-hundred",
            "open-positions", "one",
            "portfolio", "trade-by-trade",
            "shared-margin", "whole-wallet",
            "size", "two-to-five-times",
            "affordability", "set-aside");
    private static final Map<String, String> CROSS_WITH_TWO_CAUTIONS = Map.of(
            "stop-loss", "nine-or-ten",
            "experience", "up-to-a-hundred",
            "open-positions", "two-or-three",
            "portfolio", "written-limit",
            "shared-margin", "whole-wallet",
            "together", "offset-worked-out",
            "size", "two-to-five-times",
            "affordability", "set-aside");

    @Test
    void aQuestionThatDidNotMatterCountsWhenTheChangeMakesItMatter() {
        Explanation explanation = explain(BOOK, THREE_REASONS);

        assertThat(explanation.distance()).isEqualTo(4);
        assertThat(explanation.effect()).isEqualTo(Effect.SETTLES_OTHER_MODE);
        assertThat(changes(explanation))
                .containsExactly("stop-loss[nine-or-ten] open-positions[two-or-three] portfolio[written-limit]"
                        + " together[offset-worked-out]");
        assertThat(explanation.changes().get(0).texts(BOOK.firstTexts()))
                .containsExactly(
                        "Keep your planned stop in at least nine of ten losing trades.",
                        "Two or three positions, run as one portfolio. This is no reason to open another.",
                        "Before each new position, add up the loss if every stop were hit, and stop at a limit you"
                                + " wrote down.",
                        "Work out what your positions would do together in a sharp Bitcoin fall, and hold ones that"
                                + " offset each other.");
    }

    @Test
    void eachReasonForIsolatedForcesItAlone() {
        assertThat(forcedBy(explain(BOOK, THREE_REASONS)))
                .containsExactly(List.of("stop-loss"), List.of("open-positions"), List.of("portfolio"));
    }

    @Test
    void anySingleAnswerCanEndCross() {
        Explanation explanation = explain(BOOK, CROSS_WITH_TWO_CAUTIONS);

        assertThat(explanation.distance()).isEqualTo(1);
        assertThat(changes(explanation))
                .containsExactly(
                        "stop-loss[six-to-eight, five-or-fewer, no-record, no-stop]",
                        "experience[up-to-twenty, none]",
                        "open-positions[four-or-more, one]",
                        "portfolio[exposure-no-limit, trade-by-trade, no-check]",
                        "shared-margin[only-that-margin, fixed-price, not-sure]",
                        "together[mixed-not-worked-out, lose-together, not-sure]",
                        "size[five-to-ten-times, over-ten-or-unknown]",
                        "affordability[would-hurt, bills-at-risk, not-mine]");
        assertThat(explanation.changes().stream().flatMap(change -> change.texts(BOOK.firstTexts()).stream()))
                .containsExactly(
                        "Planned stops kept in fewer than nine of ten losing trades, or no record to show it.",
                        "A recount that finds twenty finished trades or fewer.",
                        "A fourth open position, or only one.",
                        "A position added without the written limit.",
                        "Losing sight of how positions in one wallet share margin.",
                        "Positions whose joint fall is not worked out, or that lose together.",
                        "Size above five times the wallet, or not known.",
                        "Money in the wallet whose loss would hurt, or that is not yours.");
    }

    @Test
    void crossIsForcedByAllItsAnswersTogether() {
        assertThat(forcedBy(explain(BOOK, CROSS_WITH_TWO_CAUTIONS)))
                .containsExactly(BOOK.questionnaire().questionIds());
    }

    @Test
    void countedCautionsForceTogetherAndSplitTheProducts() {
        Explanation explanation = explain(
                BOOK,
                Map.of(
                        "stop-loss", "nine-or-ten",
                        "experience", "none",
                        "open-positions", "four-or-more",
                        "portfolio", "written-limit",
                        "shared-margin", "whole-wallet",
                        "together", "offset-worked-out",
                        "size", "over-ten-or-unknown",
                        "affordability", "would-hurt"));

        assertThat(forcedBy(explanation)).containsExactly(List.of("experience"), List.of("size"));
        assertThat(changes(explanation)).containsExactly("experience[over-a-hundred] size[up-to-twice]");
        assertThat(changes(explain(
                        BOOK,
                        Map.of(
                                "stop-loss", "nine-or-ten",
                                "experience", "none",
                                "open-positions", "two-or-three",
                                "portfolio", "written-limit",
                                "shared-margin", "whole-wallet",
                                "together", "offset-worked-out",
                                "size", "over-ten-or-unknown",
                                "affordability", "would-hurt"))))
                .containsExactly(
                        "experience[over-a-hundred, up-to-a-hundred] size[up-to-twice]",
                        "experience[over-a-hundred] size[up-to-twice, two-to-five-times]");
    }

    @Test
    void anUnansweredQuestionCanForceByItsCases() {
        Explanation explanation = explain(
                BOOK,
                Map.of(
                        "experience", "up-to-a-hundred",
                        "together", "mixed-not-worked-out",
                        "size", "two-to-five-times"));

        assertThat(forcedBy(explanation)).containsExactly(List.of("experience", "together", "size"));
        assertThat(explanation.effect()).isEqualTo(Effect.OPENS_OTHER_MODE);
        assertThat(changes(explanation))
                .containsExactly("experience[over-a-hundred]", "together[offset-worked-out]", "size[up-to-twice]");
    }

    @Test
    void incompleteAnswersAreOnlyChangedWhereTheyWereGiven() {
        Explanation explanation = explain(BOOK, Map.of("open-positions", "one", "experience", "none"));

        assertThat(explanation.effect()).isEqualTo(Effect.OPENS_OTHER_MODE);
        assertThat(changes(explanation))
                .containsExactly(
                        "experience[over-a-hundred, up-to-a-hundred] open-positions[two-or-three, four-or-more]");
    }

    @Test
    void aFirstAnswerToAQuestionThatDidNotMatterCanEndCross() {
        RuleBook book = InventedBook.withOptions(2, 2).gate("a2", "b2").book();

        Explanation cross = explain(book, Map.of("a", "a1"));

        assertThat(forcedBy(cross)).containsExactly(List.of("a"));
        assertThat(changes(cross)).containsExactly("a[a2] b[b2]");
    }

    @Test
    void anEditionThatKnowsOneModeHasNoChanges() {
        RuleBook book = InventedBook.withOptions(2).gate("a1").gate("a2").book();

        Explanation explanation = explain(book, Map.of());

        assertThat(forcedBy(explanation)).containsExactly(List.of());
        assertThat(explanation.changes()).isEmpty();
        assertThat(explanation.distance()).isZero();
    }

    @Test
    void anOpenModeIsNotExplained() {
        assertThatThrownBy(() -> explain(BOOK, Map.of("stop-loss", "nine-or-ten")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("settled");
    }

    @Test
    void aChangeWithoutATextIsNamed() {
        Question question = BOOK.questionnaire().questions().get(0);
        Change change = new Change(
                MarginMode.CROSS,
                List.of(new Change.Part(
                        question, List.of(question.option("no-stop").orElseThrow()))));

        assertThatThrownBy(() -> change.texts(BOOK.firstTexts()))
                .hasMessage("no en text for 'stop-loss' in a change to cross");
    }

    private static Explanation explain(RuleBook book, Map<String, String> given) {
        Questionnaire questionnaire = book.questionnaire();
        Answers answers = Answers.none(questionnaire);
        for (Map.Entry<String, String> entry : given.entrySet()) {
            Question question = questionnaire.question(entry.getKey()).orElseThrow();
            answers = answers.with(question, question.option(entry.getValue()).orElseThrow());
        }
        return new Explainer(new Consultation(book)).explain(answers);
    }

    private static List<List<String>> forcedBy(Explanation explanation) {
        return explanation.forcedBy().stream()
                .map(questions -> questions.stream().map(Question::id).toList())
                .toList();
    }

    private static List<String> changes(Explanation explanation) {
        return explanation.changes().stream()
                .map(change -> change.parts().stream()
                        .map(part -> part.question().id()
                                + part.to().stream().map(Option::id).toList())
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}

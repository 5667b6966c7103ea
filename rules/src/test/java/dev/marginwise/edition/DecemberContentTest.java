package dev.marginwise.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.marginwise.decision.Consultation;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.NextStep;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Edition 2026-12 holds what section 7 of the domain page names, under its ids. */
class DecemberContentTest {
    private final RuleBook book = Published.edition("2026-12");
    private final Questionnaire questionnaire = book.questionnaire();

    @Test
    void theNineQuestionsAreAskedInTheirOrderWithTheirOptionsSafestFirst() {
        Map<String, List<String>> options = new LinkedHashMap<>();
        questionnaire.questions().forEach(question -> options.put(question.id(), question.optionIds()));

        assertThat(options)
                .containsExactly(
                        entry("own-risk", List.of("more-of-wallet", "not-sure", "only-its-margin")),
                        entry("experience", List.of("over-a-hundred", "up-to-a-hundred", "up-to-twenty", "none")),
                        entry(
                                "stop-loss",
                                List.of("nine-or-ten", "six-to-eight", "five-or-fewer", "no-record", "no-stop")),
                        entry("open-positions", List.of("two-or-three", "four-or-more", "one")),
                        entry(
                                "portfolio",
                                List.of(
                                        "written-limit",
                                        "other-written-limit",
                                        "exposure-no-limit",
                                        "trade-by-trade",
                                        "no-check")),
                        entry("shared-margin", List.of("whole-wallet", "only-that-margin", "fixed-price", "not-sure")),
                        entry(
                                "together",
                                List.of("offset-worked-out", "mixed-not-worked-out", "lose-together", "not-sure")),
                        entry(
                                "size",
                                List.of(
                                        "up-to-twice",
                                        "two-to-five-times",
                                        "five-to-ten-times",
                                        "over-ten",
                                        "not-known")),
                        entry("affordability", List.of("set-aside", "would-hurt", "bills-at-risk", "not-mine")));
        assertThat(questionnaire.completeSets()).isEqualTo(288_000);
        assertThat(questionnaire.partialSets()).isEqualTo(2_160_000);
    }

    @Test
    void whatIsNotKnownIsAsRiskyAsTheWorstAndNeedsAreNoRisks() {
        assertThat(risks("own-risk")).containsExactly(0, 1, -1);
        assertThat(risks("open-positions")).containsExactly(0, 1, -1);
        assertThat(risks("shared-margin")).containsExactly(0, 1, 1, 1);
        assertThat(risks("together")).containsExactly(0, 1, 2, 2);
        assertThat(risks("size")).containsExactly(0, 1, 2, 3, 3);
        assertThat(risks("portfolio")).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void theRulesRestOnTheStatementsOfTheDomainPageOrOnOurOwnJudgement() {
        Map<String, List<String>> cited = new LinkedHashMap<>();
        book.rules().forEach(rule -> cited.put(rule.id(), rule.statements()));

        assertThat(cited)
                .containsExactly(
                        entry("own-risk", List.of("S7")),
                        entry("no-trades-yet", List.of("S6", "S9")),
                        entry("few-trades", List.of("S6")),
                        entry("stops-not-kept", List.of("S9")),
                        entry("stops-sometimes-kept", List.of("S9")),
                        entry("single-position", List.of("S13")),
                        entry("no-portfolio-limit", List.of("S13", "S12")),
                        entry("shared-margin-unclear", List.of("S10", "S3")),
                        entry("positions-lose-together", List.of("S12")),
                        entry("size-above-five", List.of()),
                        entry("size-above-ten", List.of()),
                        entry("money-not-spare", List.of()),
                        entry("too-many-cautions", List.of("S5")),
                        entry("still-learning", List.of("S6")),
                        entry("many-positions", List.of()),
                        entry("limit-not-on-losses", List.of("S3")),
                        entry("net-not-worked-out", List.of("S10")),
                        entry("size-two-to-five", List.of()),
                        entry("loss-would-hurt", List.of("S3")),
                        entry("worked-out-without-checking", List.of()));
    }

    @Test
    void atLeastFourteenJourneysAreToldAndEveryRuleHasAnExample() {
        assertThat(book.journeys()).hasSizeGreaterThanOrEqualTo(14);
        assertThat(book.rules()).extracting(Rule::examples).noneMatch(List::isEmpty);
    }

    @Test
    void numbersAreShownInAscendingOrder() {
        questionnaire.questions().stream()
                .filter(question -> question.number().isPresent())
                .forEach(question -> assertThat(question.shown().stream()
                                .flatMap(option -> option.numbers().stream())
                                .map(range ->
                                        range.upper().map(Number::doubleValue).orElse(Double.MAX_VALUE))
                                .toList())
                        .as(question.id())
                        .isSorted());
    }

    @Test
    void neitherTheFirstOptionEachTimeNorTheLastIsAWayToCross() {
        assertThat(pressing(shown -> shown.get(0))).isEqualTo(MarginMode.ISOLATED);
        assertThat(pressing(shown -> shown.get(1))).isEqualTo(MarginMode.ISOLATED);
        assertThat(pressing(shown -> shown.get(shown.size() - 1))).isEqualTo(MarginMode.ISOLATED);
        assertThat(pressing(shown -> shown.get(shown.size() - 2))).isEqualTo(MarginMode.ISOLATED);
    }

    @Test
    void theRightOptionOfTheKnowledgeCheckIsNeitherFirstNorTheLongest() {
        Question check = questionnaire.question("shared-margin").orElseThrow();
        Option right = check.safest();

        assertThat(check.shown().indexOf(right)).isPositive();
        for (Texts texts : book.texts().values()) {
            int length = texts.of(check, right).text().length();
            assertThat(check.options())
                    .as(texts.language())
                    .anyMatch(option -> texts.of(check, option).text().length() > length);
        }
    }

    @Test
    void theStepsSayWhatBlocksASwitchAndWhomTheResultIsNotMadeFor() {
        assertThat(book.nextSteps())
                .extracting(NextStep::id)
                .contains("clear-what-blocks-a-switch", "see-whether-it-is-meant-for-you");
        assertThat(step("clear-what-blocks-a-switch"))
                .contains(
                        "open position", "open orders", "stop and take-profit orders", "Multi-Assets", "Credits mode");
        assertThat(step("see-whether-it-is-meant-for-you"))
                .contains("cancel out", "coins you hold", "Bots and copy trading");
    }

    /** Where there is neither, nobody could look it up. */
    @Test
    void everyFactHasADateOrAnAddress() {
        assertThat(book.facts())
                .allMatch(fact -> fact.date().isPresent() || fact.url().isPresent());
    }

    private String step(String id) {
        return book.nextSteps().stream()
                .filter(step -> step.id().equals(id))
                .map(step -> book.firstTexts().of(step).text().plain())
                .findFirst()
                .orElseThrow();
    }

    /** The mode of whoever presses the same place on every page. */
    private MarginMode pressing(Function<List<Option>, Option> place) {
        Answers answers = Answers.none(questionnaire);
        for (Question question : questionnaire.questions()) {
            answers = answers.with(question, place.apply(question.shown()));
        }
        return new Consultation(book).decide(answers).orElseThrow();
    }

    private List<Integer> risks(String id) {
        Question question = questionnaire.question(id).orElseThrow();
        return question.options().stream()
                .map(option -> option.risk().orElse(-1))
                .toList();
    }
}

package dev.marginwise.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Measure;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The published edition holds what the domain page names, under its ids. */
class ContentTest {
    private final RuleBook book = Published.edition();

    @Test
    void theEightQuestionsAreAskedInTheirOrderWithTheirOptions() {
        Map<String, List<String>> options = new LinkedHashMap<>();
        book.questionnaire().questions().forEach(question -> options.put(question.id(), question.optionIds()));

        assertThat(options)
                .containsExactly(
                        entry(
                                "stop-loss",
                                List.of("nine-or-ten", "six-to-eight", "five-or-fewer", "no-record", "no-stop")),
                        entry("experience", List.of("over-a-hundred", "up-to-a-hundred", "up-to-twenty", "none")),
                        entry("open-positions", List.of("two-or-three", "four-or-more", "one")),
                        entry("portfolio", List.of("written-limit", "exposure-no-limit", "trade-by-trade", "no-check")),
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
                                        "over-ten-or-unknown")),
                        entry("affordability", List.of("set-aside", "would-hurt", "bills-at-risk", "not-mine")));
        assertThat(book.questionnaire().completeSets()).isEqualTo(61_440);
        assertThat(book.questionnaire().partialSets()).isEqualTo(375_000);
    }

    @Test
    void notSureIsAsRiskyAsTheWorstAndOneIsANeed() {
        assertThat(risks("shared-margin")).containsExactly(0, 1, 1, 1);
        assertThat(risks("together")).containsExactly(0, 1, 2, 2);
        assertThat(risks("open-positions")).containsExactly(0, 1, -1);
        assertThat(risks("stop-loss")).containsExactly(0, 1, 2, 3, 4);
        assertThat(risks("size")).containsExactly(0, 1, 2, 3);
    }

    @Test
    void theRulesStandUnderTheirIds() {
        assertThat(book.gates().map(Rule::id))
                .containsExactly(
                        "stops-not-kept",
                        "stops-sometimes-kept",
                        "few-trades",
                        "single-position",
                        "no-portfolio-limit",
                        "shared-margin-unclear",
                        "positions-lose-together",
                        "size-above-five",
                        "size-above-ten",
                        "money-not-spare",
                        "too-many-cautions");
        assertThat(book.cautions().map(Rule::id))
                .containsExactly(
                        "still-learning",
                        "many-positions",
                        "net-not-worked-out",
                        "size-two-to-five",
                        "loss-would-hurt");
        assertThat(book.contradictions().map(Rule::id)).containsExactly("stops-without-trades");
        assertThat(book.measures()).extracting(Measure::id).containsExactly("smaller-size", "do-not-trade-this-money");
    }

    @Test
    void theTwentyOneStatementsAreAllMapped() {
        assertThat(book.statements())
                .extracting(Statement::id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 21).mapToObj(n -> "S" + n).toList());
    }

    @Test
    void everyGateCitesTheStatementsOfTheDomainPage() {
        Map<String, List<String>> cited = new LinkedHashMap<>();
        book.gates()
                .forEach(gate ->
                        cited.put(gate.id(), gate.statements().stream().sorted().toList()));

        assertThat(cited)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry("stops-not-kept", List.of("S9")),
                        entry("stops-sometimes-kept", List.of("S9")),
                        entry("few-trades", List.of("S6")),
                        entry("single-position", List.of("S7")),
                        entry("no-portfolio-limit", List.of("S12", "S13")),
                        entry("shared-margin-unclear", List.of("S10", "S3")),
                        entry("positions-lose-together", List.of("S12")),
                        entry("size-above-five", List.of()),
                        entry("size-above-ten", List.of()),
                        entry("money-not-spare", List.of()),
                        entry("too-many-cautions", List.of("S5"))));
    }

    @Test
    void atLeastTwelveJourneysAreTold() {
        assertThat(book.journeys()).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void everyRuleHasAnExample() {
        assertThat(book.rules()).allSatisfy(rule -> assertThat(rule.examples()).isNotEmpty());
    }

    private List<Integer> risks(String id) {
        Question question = book.questionnaire().question(id).orElseThrow();
        return question.options().stream()
                .map(option -> option.risk().orElse(-1))
                .toList();
    }
}

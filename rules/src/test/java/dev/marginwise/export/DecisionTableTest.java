package dev.marginwise.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.decision.RuleMasks;
import dev.marginwise.difference.InventedEdition;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.TinyBook;
import dev.marginwise.rulebook.yaml.HeatingBook;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of small books, read row by row, against the masks. */
class DecisionTableTest {

    @Test
    void theRowsThatFitNameExactlyTheGatesThatHold() {
        books().forEach(book -> {
            RuleMasks masks = new RuleMasks(book);
            DecisionTable table = DecisionTable.of(masks);

            for (Answers answers : complete(book)) {
                Set<String> gates = masks.rules(masks.gates(masks.holding(answers.index()))).stream()
                        .map(Rule::id)
                        .collect(Collectors.toSet());

                assertThat(fitting(table, answers))
                        .as(answers.toString())
                        .extracting(DecisionTable.Row::rule)
                        .hasSameElementsAs(gates.isEmpty() ? Set.of("no-gate") : gates);
            }
        });
    }

    @Test
    void theRowsThatFitAgreeOnTheMode() {
        books().forEach(book -> {
            RuleMasks masks = new RuleMasks(book);
            DecisionTable table = DecisionTable.of(masks);

            for (Answers answers : complete(book)) {
                assertThat(fitting(table, answers))
                        .extracting(DecisionTable.Row::mode)
                        .containsOnly(masks.mode(masks.holding(answers.index())));
            }
        });
    }

    @Test
    void rowsForCrossDoNotOverlap() {
        books().forEach(book -> {
            DecisionTable table = DecisionTable.of(new RuleMasks(book));

            for (Answers answers : complete(book)) {
                assertThat(fitting(table, answers).stream().filter(row -> row.mode() == MarginMode.CROSS))
                        .hasSizeLessThan(2);
            }
        });
    }

    @Test
    void noRowIsEmptyAndNoneNamesAQuestionWithAllItsOptions() {
        books().forEach(book -> assertThat(DecisionTable.of(new RuleMasks(book)).rows())
                .extracting(DecisionTable.Row::accepted)
                .allSatisfy(accepted -> accepted.forEach((question, options) -> assertThat(options)
                        .isNotEmpty()
                        .hasSizeLessThan(question.options().size()))));
    }

    @Test
    void optionsWithTheSameConsequencesShareARow() {
        RuleBook book = new TinyBook()
                .asks("insulation", "good", "fair", "poor")
                .asks("tariff", "fixed", "variable")
                .gate("poor-insulation", "insulation: poor")
                .book();

        DecisionTable table = DecisionTable.of(new RuleMasks(book));

        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().get(1).accepted().entrySet()).singleElement().satisfies(column -> {
            assertThat(column.getKey().id()).isEqualTo("insulation");
            assertThat(column.getValue()).extracting("id").containsExactlyInAnyOrder("good", "fair");
        });
    }

    @Test
    void cautionsThatExcludeEachOtherAreNotCountedTogether() {
        RuleBook book = new TinyBook()
                .asks("insulation", "good", "fair", "poor")
                .asks("tariff", "fixed", "variable")
                .gateOnCautions("too-many-doubts", 2)
                .caution("fair-insulation", "insulation: fair")
                .caution("poor-insulation", "insulation: poor")
                .caution("variable-tariff", "tariff: variable")
                .book();

        DecisionTable table = DecisionTable.of(new RuleMasks(book));

        assertThat(table.rows())
                .filteredOn(row -> row.rule().equals("too-many-doubts"))
                .extracting(row -> words(row))
                .containsExactly(
                        Map.of("insulation", Set.of("fair"), "tariff", Set.of("variable")),
                        Map.of("insulation", Set.of("poor"), "tariff", Set.of("variable")));
    }

    private static Map<String, Set<String>> words(DecisionTable.Row row) {
        return row.accepted().entrySet().stream()
                .collect(Collectors.toMap(
                        column -> column.getKey().id(),
                        column -> column.getValue().stream()
                                .map(option -> option.id())
                                .collect(Collectors.toSet())));
    }

    private static Stream<RuleBook> books() {
        Random random = new Random(31);
        return Stream.concat(
                Stream.of(HeatingBook.good().read()),
                Stream.generate(() -> InventedEdition.random(random, "2030-01")).limit(60));
    }

    private static List<Answers> complete(RuleBook book) {
        return IntStream.range(0, book.questionnaire().partialSets())
                .mapToObj(index -> Answers.at(book.questionnaire(), index))
                .filter(Answers::full)
                .toList();
    }

    private static List<DecisionTable.Row> fitting(DecisionTable table, Answers answers) {
        return table.rows().stream()
                .filter(row -> row.accepted().entrySet().stream()
                        .allMatch(column -> column.getValue()
                                .contains(answers.to(column.getKey()).orElseThrow())))
                .toList();
    }
}

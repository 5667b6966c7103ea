package dev.marginwise.export;

import dev.marginwise.decision.RuleMasks;
import dev.marginwise.questionnaire.AnswerGroup;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.Condition;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The decision of an edition as one table. Rows may overlap where they give the same mode; together they cover every
 * complete answer set. Isolated rows come from the gates, one for each (and one for each set of cautions that a gate
 * counts); cross rows are what is left.
 */
public record DecisionTable(RuleBook book, List<Row> rows) {
    public DecisionTable {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param rule the gate it comes from; {@code no-gate} for cross
     * @param accepted the options that fit, by question; a question that does not matter is not in it
     */
    public record Row(String rule, Map<Question, Set<Option>> accepted, MarginMode mode) {}

    public static DecisionTable of(RuleMasks masks) {
        List<Row> rows = new ArrayList<>();
        RuleBook book = masks.book();
        book.gates()
                .forEach(gate -> gate.condition().fold(new Condition.Cases<Boolean>() {
                    @Override
                    public Boolean answers(Map<Question, Set<Option>> required) {
                        return rows.add(new Row(gate.id(), required, MarginMode.ISOLATED));
                    }

                    @Override
                    public Boolean cautions(int atLeast) {
                        List<Rule.Caution> cautions = book.cautions().toList();
                        return choices(cautions, atLeast, Map.of()).stream()
                                .map(together -> rows.add(new Row(gate.id(), together, MarginMode.ISOLATED)))
                                .reduce(false, (a, b) -> b);
                    }
                }));
        crossRows(masks).forEach(rows::add);
        return new DecisionTable(book, rows);
    }

    /** What that many of the cautions ask for together, once for every choice of them that can hold at once. */
    private static List<Map<Question, Set<Option>>> choices(
            List<Rule.Caution> cautions, int wanted, Map<Question, Set<Option>> required) {
        if (wanted == 0) {
            return List.of(required);
        }
        List<Map<Question, Set<Option>>> choices = new ArrayList<>();
        for (int c = 0; c < cautions.size(); c++) {
            Map<Question, Set<Option>> together = new LinkedHashMap<>(required);
            cautions.get(c)
                    .condition()
                    .required()
                    .forEach((question, options) -> together.merge(question, options, DecisionTable::both));
            if (together.values().stream().noneMatch(Set::isEmpty)) {
                choices.addAll(choices(cautions.subList(c + 1, cautions.size()), wanted - 1, together));
            }
        }
        return choices;
    }

    private static Set<Option> both(Set<Option> a, Set<Option> b) {
        Set<Option> both = new HashSet<>(a);
        both.retainAll(b);
        return both;
    }

    /** Without overlap, and holding exactly the cross sets. */
    private static Stream<Row> crossRows(RuleMasks masks) {
        Questionnaire questionnaire = masks.book().questionnaire();
        return AnswerGroup.of(questionnaire.options(), number -> cross(masks, questionnaire.completeSet(number)))
                .stream()
                .map(group -> new Row("no-gate", accepted(questionnaire, group), MarginMode.CROSS));
    }

    private static boolean cross(RuleMasks masks, int index) {
        return masks.mode(masks.holding(index)) == MarginMode.CROSS;
    }

    private static Map<Question, Set<Option>> accepted(Questionnaire questionnaire, AnswerGroup group) {
        Map<Question, Set<Option>> accepted = new LinkedHashMap<>();
        for (int q = 0; q < questionnaire.size(); q++) {
            List<Integer> allowed = group.ways().get(q);
            if (allowed.size() < questionnaire.options(q)) {
                Question question = questionnaire.question(q);
                accepted.put(
                        question, allowed.stream().map(question.options()::get).collect(Collectors.toSet()));
            }
        }
        return accepted;
    }
}

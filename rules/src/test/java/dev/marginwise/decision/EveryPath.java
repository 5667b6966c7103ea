package dev.marginwise.decision;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * What can still come of partial answers, found the long way: each rule is tried on each complete set, every completion
 * of a partial set is looked at, and every way of answering is walked to its end. Knows no masks and remembers nothing
 * on the way.
 */
final class EveryPath {
    private final RuleBook book;
    private final Questionnaire questionnaire;
    private final int[] rules;
    private final boolean[] isolated;
    private final short[] relevant;
    private final byte[] modes;
    private final int[] carried;
    private final int[] measures;

    EveryPath(RuleBook book) {
        this.book = book;
        this.questionnaire = book.questionnaire();
        this.rules = new int[questionnaire.partialSets()];
        this.isolated = new boolean[questionnaire.partialSets()];
        this.relevant = new short[questionnaire.partialSets()];
        this.modes = new byte[questionnaire.partialSets()];
        this.carried = new int[questionnaire.partialSets()];
        this.measures = new int[questionnaire.partialSets()];
        Arrays.fill(measures, (1 << book.measures().size()) - 1);
        tryRules();
        for (int index = 0; index < relevant.length; index++) {
            int[] choices = questionnaire.choices(index);
            lookAtCompletions(index, index, choices, 0);
        }
    }

    /** Numbers the different sets of rules that hold, so that two complete sets can be compared. */
    private void tryRules() {
        PlainRules plain = new PlainRules(book);
        Map<List<String>, Integer> numbers = new HashMap<>();
        for (int index = 0; index < rules.length; index++) {
            Answers answers = Answers.at(questionnaire, index);
            if (answers.full()) {
                List<Rule> holding = book.rules().stream()
                        .filter(rule -> plain.holds(rule, answers))
                        .toList();
                isolated[index] = holding.stream().anyMatch(Rule.Gate.class::isInstance);
                carried[index] = holding.stream()
                        .flatMap(rule -> rule.measures().stream())
                        .mapToInt(measure -> 1 << book.measures().indexOf(measure))
                        .reduce(0, (a, b) -> a | b);
                List<String> ids = holding.stream().map(Rule::id).toList();
                rules[index] = numbers.computeIfAbsent(ids, first -> numbers.size());
            }
        }
    }

    private void lookAtCompletions(int start, int index, int[] choices, int position) {
        if (position == choices.length) {
            modes[start] |= isolated[index] ? (byte) 1 : (byte) 2;
            measures[start] &= carried[index];
            for (int q = 0; q < choices.length; q++) {
                int stride = questionnaire.stride(q);
                int first = index - (questionnaire.choice(index, q) - 1) * stride;
                if (choices[q] == 0 && rules[first] != rules[index]) {
                    relevant[start] |= (short) (1 << q);
                }
            }
            return;
        }
        if (choices[position] != 0) {
            lookAtCompletions(start, index, choices, position + 1);
            return;
        }
        for (int o = 1; o <= options(position); o++) {
            lookAtCompletions(start, index + o * questionnaire.stride(position), choices, position + 1);
        }
    }

    private int options(int position) {
        return questionnaire.question(position).options().size();
    }

    /** The unanswered questions for which some completion exists in which another answer changes a rule. */
    int relevant(int index) {
        return relevant[index];
    }

    /** The measures that every completion carries, as bits in the order of the book. */
    int measures(int index) {
        return measures[index];
    }

    boolean canBecome(MarginMode mode, int index) {
        return (modes[index] & (mode == MarginMode.ISOLATED ? 1 : 2)) != 0;
    }

    boolean settledOn(MarginMode mode, int index) {
        boolean certain = canBecome(mode, index)
                && !canBecome(mode == MarginMode.ISOLATED ? MarginMode.CROSS : MarginMode.ISOLATED, index);
        return certain && (mode == MarginMode.ISOLATED || relevant(index) == 0);
    }

    int toSettle(int index) {
        return longest(
                index, reached -> settledOn(MarginMode.ISOLATED, reached) || settledOn(MarginMode.CROSS, reached));
    }

    int toComplete(int index) {
        return longest(index, reached -> relevant(reached) == 0);
    }

    /** Asks the first question that matters until the end, with every answer. */
    private int longest(int index, IntPredicate end) {
        if (end.test(index)) {
            return 0;
        }
        int asked = Integer.numberOfTrailingZeros(relevant(index));
        int longest = 0;
        for (int o = 1; o <= options(asked); o++) {
            longest = Math.max(longest, 1 + longest(index + o * questionnaire.stride(asked), end));
        }
        return longest;
    }
}

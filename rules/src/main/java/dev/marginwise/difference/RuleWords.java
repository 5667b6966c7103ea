package dev.marginwise.difference;

import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Condition;
import dev.marginwise.rulebook.Measure;
import dev.marginwise.rulebook.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a rule says, in the words of the rule book; the same for rules that decide the same. */
final class RuleWords {
    private RuleWords() {}

    /** {@code size: over-ten-or-unknown, also smaller-size}. */
    static String of(Rule rule) {
        List<String> measures =
                rule.measures().stream().map(Measure::id).sorted().toList();
        return rule.condition().fold(IN_WORDS) + (measures.isEmpty() ? "" : ", also " + String.join(" and ", measures));
    }

    private static final Condition.Cases<String> IN_WORDS = new Condition.Cases<>() {
        @Override
        public String answers(Map<Question, Set<Option>> required) {
            return required.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> entry.getKey().id()))
                    .map(entry -> entry.getKey().id() + ": "
                            + entry.getKey().options().stream()
                                    .filter(entry.getValue()::contains)
                                    .map(Option::id)
                                    .collect(Collectors.joining(" or ")))
                    .collect(Collectors.joining("; "));
        }

        @Override
        public String cautions(int atLeast) {
            return atLeast + " or more cautions";
        }
    };
}

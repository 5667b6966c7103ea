package dev.marginwise.peers;

import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Condition;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rule of an edition in ids and numbers alone, to be written in another engine's language.
 *
 * @param kind gate, caution or contradiction
 * @param required by question the options of which one must be given; empty for a rule that counts cautions
 * @param cautions how many must hold; 0 for a rule about answers
 */
record WrittenRule(String id, String kind, Map<String, List<String>> required, int cautions) {

    static List<WrittenRule> of(RuleBook book) {
        return book.rules().stream().map(WrittenRule::of).toList();
    }

    private static WrittenRule of(Rule rule) {
        return rule.condition().fold(new Condition.Cases<>() {
            @Override
            public WrittenRule answers(Map<Question, Set<Option>> required) {
                Map<String, List<String>> ids = new LinkedHashMap<>();
                required.forEach((question, options) ->
                        ids.put(question.id(), options.stream().map(Option::id).toList()));
                return new WrittenRule(rule.id(), rule.kind(), ids, 0);
            }

            @Override
            public WrittenRule cautions(int atLeast) {
                return new WrittenRule(rule.id(), rule.kind(), Map.of(), atLeast);
            }
        });
    }

    boolean counts() {
        return cautions > 0;
    }

    /** An id as a name in a programming language. */
    static String name(String id) {
        return id.replace('-', '_');
    }
}

package dev.marginwise.pages.rules;

import dev.marginwise.pages.site.Link;
import dev.marginwise.pages.site.Quote;
import dev.marginwise.rulebook.Prose;
import java.util.List;
import java.util.Optional;

/** The rule book of one edition for people: every rule with its conditions in plain words, and every statement. */
public record RulesPage(
        String edition,
        String rulebook,
        int answerSets,
        int crossSets,
        List<PlainRule> gates,
        List<PlainRule> cautions,
        List<PlainRule> contradictions,
        List<Carried> statements,
        List<Proved> proof) {
    public RulesPage {
        gates = List.copyOf(gates);
        cautions = List.copyOf(cautions);
        contradictions = List.copyOf(contradictions);
        statements = List.copyOf(statements);
        proof = List.copyOf(proof);
    }

    /** A property, over how many cases it was checked, and whether it holds. */
    public record Proved(String statement, long checked, boolean holds) {}

    /**
     * A rule; all its conditions must hold. The id is its anchor on the page; {@code held} counts the complete answer
     * sets in which it holds.
     */
    public record PlainRule(
            String id,
            String heading,
            Prose text,
            int held,
            List<PlainCondition> conditions,
            List<String> measures,
            List<Quote> quotes) {
        public PlainRule {
            conditions = List.copyOf(conditions);
            measures = List.copyOf(measures);
            quotes = List.copyOf(quotes);
        }
    }

    /** A question's topic and the answers of which any one is enough. */
    public record PlainCondition(String topic, List<String> answers) {
        public PlainCondition {
            answers = List.copyOf(answers);
        }
    }

    /**
     * A statement of the guide and what carries it: rules (links on this page), places that show it ({@code guide},
     * {@code result} …), or a reason why neither does.
     */
    public record Carried(String id, String text, List<Link> rules, List<String> shown, Optional<String> outOfScope) {
        public Carried {
            rules = List.copyOf(rules);
            shown = List.copyOf(shown);
        }
    }
}

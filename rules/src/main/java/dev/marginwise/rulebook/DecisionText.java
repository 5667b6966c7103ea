package dev.marginwise.rulebook;

import dev.marginwise.questionnaire.Interval;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What decides in an edition, one fact a line: a key, then ids and numbers. The same decisions are the same text, for
 * ever and wherever they were read; {@code docs/rulebook-hash.md} describes it, and an edition's hash is over it.
 */
public final class DecisionText {
    private final Questionnaire questionnaire;
    private final List<Measure> measures;
    private final StringBuilder text = new StringBuilder();

    private DecisionText(Questionnaire questionnaire, List<Measure> measures) {
        this.questionnaire = questionnaire;
        this.measures = measures;
    }

    /** The whole text; every line ends with a line feed. */
    public static String of(Questionnaire questionnaire, Collection<Rule> rules, List<Measure> measures) {
        DecisionText decisions = new DecisionText(questionnaire, measures);
        questionnaire.questions().forEach(decisions::question);
        measures.forEach(measure -> decisions.line("measure", measure.id()));
        rules.forEach(decisions::rule);
        return decisions.text.toString();
    }

    private void question(Question question) {
        line("question", question.id());
        question.number().ifPresent(number -> {
            line("number", number.kind().id());
            bounds(number.range());
        });
        question.options().forEach(this::option);
    }

    private void option(Option option) {
        line("option", option.id());
        option.risk().ifPresent(risk -> line("risk", Integer.toString(risk)));
        option.numbers().ifPresent(this::bounds);
    }

    private void bounds(Interval range) {
        range.lower().ifPresent(bound -> line(range.lowerIncluded() ? "from" : "above", plain(bound)));
        range.upper().ifPresent(bound -> line("up-to", plain(bound)));
    }

    private void rule(Rule rule) {
        line(rule.kind(), rule.id());
        rule.condition().fold(new Condition.Cases<DecisionText>() {
            @Override
            public DecisionText answers(Map<Question, Set<Option>> required) {
                return when(required);
            }

            @Override
            public DecisionText cautions(int atLeast) {
                return line("cautions", Integer.toString(atLeast));
            }
        });
        measures.stream().filter(rule.measures()::contains).forEach(measure -> line("also", measure.id()));
    }

    /** In the order of asking, whatever the order in the file: it decides nothing. */
    private DecisionText when(Map<Question, Set<Option>> required) {
        for (Question question : questionnaire.questions()) {
            Set<Option> enough = required.getOrDefault(question, Set.of());
            if (!enough.isEmpty()) {
                List<String> ids = question.options().stream()
                        .filter(enough::contains)
                        .map(Option::id)
                        .toList();
                line("when", question.id() + " " + String.join(" ", ids));
            }
        }
        return this;
    }

    private DecisionText line(String key, String rest) {
        text.append(key).append(' ').append(rest).append('\n');
        return this;
    }

    /** Digits, with a point where needed: no exponent, no zeros at the end. */
    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}

package dev.marginwise.api;

import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Condition;
import dev.marginwise.rulebook.Measure;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import dev.marginwise.words.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a rule or a measure of an edition says, in the language of the texts. */
record RuleInWords(RuleBook book, Texts texts) {

    /** Such as {@code Full size divided by wallet: More than 10 times; also: Smaller size}; empty for an unknown id. */
    Optional<String> of(String kind, String id) {
        return book.rules().stream()
                .filter(rule -> rule.kind().equals(kind) && rule.id().equals(id))
                .findFirst()
                .map(this::said)
                .or(() -> measure(id).filter(name -> kind.equals("measure")));
    }

    private Optional<String> measure(String id) {
        return book.measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .map(measure -> texts.of(measure).name());
    }

    private String said(Rule rule) {
        Sentence condition = rule.condition().fold(new Condition.Cases<>() {
            @Override
            public Sentence answers(Map<Question, Set<Option>> required) {
                return Sentence.joined(
                        "rule.and",
                        book.questionnaire().questions().stream()
                                .filter(required::containsKey)
                                .map(question -> answered(question, required.getOrDefault(question, Set.of())))
                                .toList());
            }

            @Override
            public Sentence cautions(int atLeast) {
                return Sentence.of("rule.cautions", atLeast);
            }
        });
        List<String> names = rule.measures().stream().map(this::name).toList();
        Sentence all = names.isEmpty()
                ? condition
                : Sentence.of("rule.also", condition, Sentence.listed("detail.list", names));
        return all.in(Locale.forLanguageTag(texts.language()));
    }

    private Sentence answered(Question question, Set<Option> options) {
        return Sentence.of(
                "rule.answers",
                texts.of(question).topic(),
                Sentence.listed(
                        "rule.or",
                        question.options().stream()
                                .filter(options::contains)
                                .map(option -> texts.of(question, option).text())
                                .toList()));
    }

    private String name(Measure measure) {
        return texts.of(measure).name();
    }
}

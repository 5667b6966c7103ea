package dev.marginwise.rulebook.words;

import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Condition;
import dev.marginwise.rulebook.Measure;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import dev.marginwise.words.Sentence;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a rule or a measure of an edition says, in the language of the texts. */
public record RuleInWords(RuleBook book, Texts texts) {

    /** What questions, options and measures are called, and the order in which several are told. */
    private interface Names {
        String of(Question question);

        String of(Question question, Option option);

        String of(Measure measure);

        List<Question> inOrder(Collection<Question> questions);
    }

    /** Such as {@code Full size divided by wallet: More than 10 times; also: Smaller size}; empty for an unknown id. */
    public Optional<String> of(String kind, String id) {
        return book.rules().stream()
                .filter(rule -> rule.kind().equals(kind) && rule.id().equals(id))
                .findFirst()
                .map(rule -> said(rule, rule.measures(), inTexts()).in(Locale.forLanguageTag(texts.language())))
                .or(() -> measure(id).filter(name -> kind.equals("measure")));
    }

    /** Such as {@code size: over-ten; also: smaller-size}, in English, the same for rules that decide the same. */
    public static String inIds(Rule rule) {
        List<Measure> measures = rule.measures().stream()
                .sorted(Comparator.comparing(Measure::id))
                .toList();
        return said(rule, measures, IDS).in(Locale.ENGLISH);
    }

    private Optional<String> measure(String id) {
        return book.measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .map(measure -> texts.of(measure).name());
    }

    private static Sentence said(Rule rule, List<Measure> measures, Names names) {
        Sentence condition = rule.condition().fold(new Condition.Cases<>() {
            @Override
            public Sentence answers(Map<Question, Set<Option>> required) {
                return Sentence.joined(
                        "rule.and",
                        names.inOrder(required.keySet()).stream()
                                .map(question -> answered(question, required.getOrDefault(question, Set.of()), names))
                                .toList());
            }

            @Override
            public Sentence cautions(int atLeast) {
                return Sentence.of("rule.cautions", atLeast);
            }
        });
        return measures.isEmpty()
                ? condition
                : Sentence.of(
                        "rule.also",
                        condition,
                        Sentence.listed(
                                "detail.list", measures.stream().map(names::of).toList()));
    }

    private static Sentence answered(Question question, Set<Option> options, Names names) {
        return Sentence.of(
                "rule.answers",
                names.of(question),
                Sentence.listed(
                        "rule.or",
                        question.options().stream()
                                .filter(options::contains)
                                .map(option -> names.of(question, option))
                                .toList()));
    }

    private Names inTexts() {
        return new Names() {
            @Override
            public String of(Question question) {
                return texts.of(question).topic();
            }

            @Override
            public String of(Question question, Option option) {
                return texts.of(question, option).text();
            }

            @Override
            public String of(Measure measure) {
                return texts.of(measure).name();
            }

            @Override
            public List<Question> inOrder(Collection<Question> questions) {
                return book.questionnaire().questions().stream()
                        .filter(questions::contains)
                        .toList();
            }
        };
    }

    private static final Names IDS = new Names() {
        @Override
        public String of(Question question) {
            return question.id();
        }

        @Override
        public String of(Question question, Option option) {
            return option.id();
        }

        @Override
        public String of(Measure measure) {
            return measure.id();
        }

        @Override
        public List<Question> inOrder(Collection<Question> questions) {
            return questions.stream().sorted(Comparator.comparing(Question::id)).toList();
        }
    };
}

package dev.marginwise.pages.answers;

import dev.marginwise.editions.Proofs;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.pages.site.Addresses;
import dev.marginwise.pages.site.BookTexts;
import dev.marginwise.pages.site.Language;
import dev.marginwise.pages.site.Site;
import dev.marginwise.pages.site.Words;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Condition;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.RuleBook;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the whole decision on one page, made from the rule book. */
@Singleton
final class AnswersPages {
    private final RuleBooks books;
    private final Proofs proofs;

    AnswersPages(RuleBooks books, Proofs proofs) {
        this.books = books;
        this.proofs = proofs;
    }

    Site.Head head(Language language) {
        Words words = language.words();
        return Site.Head.of(
                "answers/answers", Addresses.ANSWERS, words.of("answers.title"), words.of("answers.description"));
    }

    AnswersPage page(Language language) {
        RuleBook book = books.current().book();
        BookTexts texts = language.texts(book);
        List<Integer> counted = new ArrayList<>();
        book.gates()
                .forEach(gate -> gate.condition().fold(new Condition.Cases<Boolean>() {
                    @Override
                    public Boolean answers(Map<Question, Set<Option>> required) {
                        return false;
                    }

                    @Override
                    public Boolean cautions(int atLeast) {
                        return counted.add(atLeast);
                    }
                }));
        return new AnswersPage(
                book.edition(),
                texts.notice(),
                language.path(Addresses.RULES),
                book.questionnaire().completeSets(),
                proofs.of(book.edition()).orElseThrow().crossSets(),
                book.questionnaire().questions().stream()
                        .map(question -> asked(question, book, texts))
                        .toList(),
                counted);
    }

    private static AnswersPage.Asked asked(Question question, RuleBook book, BookTexts texts) {
        return new AnswersPage.Asked(
                question.id(),
                texts.texts().of(question).text(),
                question.shown().stream()
                        .map(option -> new AnswersPage.Line(
                                option.id(),
                                texts.texts().of(question, option).text(),
                                effects(question, option, book, texts)))
                        .toList());
    }

    /** A rule on several questions stands at the last of them, where all the others are known. */
    private static List<AnswersPage.Effect> effects(Question question, Option option, RuleBook book, BookTexts texts) {
        List<AnswersPage.Effect> effects = new ArrayList<>();
        for (Rule rule : book.rules()) {
            if (rule.condition() instanceof Condition.OfAnswers condition
                    && condition.required().getOrDefault(question, Set.of()).contains(option)
                    && condition.lastAsked().equals(question)) {
                effects.add(effect(rule, condition, question, texts));
            }
        }
        return effects;
    }

    private static AnswersPage.Effect effect(
            Rule rule, Condition.OfAnswers condition, Question question, BookTexts texts) {
        return new AnswersPage.Effect(
                rule.kind(),
                rule.id(),
                condition.required().entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(question))
                        .map(entry -> when(entry.getKey(), entry.getValue(), texts))
                        .toList(),
                rule.measures().stream()
                        .map(measure -> texts.texts().of(measure).name())
                        .toList());
    }

    private static AnswersPage.When when(Question question, Set<Option> options, BookTexts texts) {
        List<Option> accepted =
                question.shown().stream().filter(options::contains).toList();
        List<Option> others = question.shown().stream()
                .filter(option -> !options.contains(option))
                .toList();
        boolean unless = others.size() < accepted.size();
        return new AnswersPage.When(
                question.id(),
                texts.texts().of(question).topic(),
                accepted.stream().map(Option::id).toList(),
                unless,
                (unless ? others : accepted)
                        .stream()
                                .map(option ->
                                        texts.texts().of(question, option).text())
                                .toList());
    }
}

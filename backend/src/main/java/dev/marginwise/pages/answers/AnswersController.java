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
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The whole decision on one printable page, made from the rule book. */
@Hidden
@Produces(MediaType.TEXT_HTML)
@Controller
final class AnswersController {
    private final RuleBooks books;
    private final Proofs proofs;
    private final Site site;

    AnswersController(RuleBooks books, Proofs proofs, Site site) {
        this.books = books;
        this.proofs = proofs;
        this.site = site;
    }

    @Get(uris = {Addresses.ANSWERS, Language.ELSEWHERE + Addresses.ANSWERS})
    HttpResponse<byte[]> answers(HttpRequest<?> request) {
        Language language = Language.of(request);
        Words words = language.words();
        return site.page(
                request,
                Site.Head.of(
                        "answers/answers",
                        Addresses.ANSWERS,
                        words.of("answers.title"),
                        words.of("answers.description")),
                page(books.current().book(), language));
    }

    private AnswersPage page(RuleBook book, Language language) {
        BookTexts texts = language.texts(book);
        List<AnswersPage.Counted> counted = new ArrayList<>();
        book.gates()
                .forEach(gate -> gate.condition().fold(new Condition.Cases<Boolean>() {
                    @Override
                    public Boolean answers(Map<Question, Set<Option>> required) {
                        return false;
                    }

                    @Override
                    public Boolean cautions(int atLeast) {
                        return counted.add(new AnswersPage.Counted(
                                gate.id(), atLeast, texts.texts().of(gate).heading()));
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
                question.options().stream()
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
                texts.texts().of(rule).heading(),
                condition.required().entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(question))
                        .map(entry -> when(entry.getKey(), entry.getValue(), texts))
                        .toList(),
                rule.measures().stream()
                        .map(measure -> texts.texts().of(measure).name())
                        .toList());
    }

    private static AnswersPage.When when(Question question, Set<Option> options, BookTexts texts) {
        List<Option> inOrder =
                question.options().stream().filter(options::contains).toList();
        return new AnswersPage.When(
                question.id(),
                texts.texts().of(question).topic(),
                inOrder.stream().map(Option::id).toList(),
                inOrder.stream()
                        .map(option -> texts.texts().of(question, option).text())
                        .toList());
    }
}

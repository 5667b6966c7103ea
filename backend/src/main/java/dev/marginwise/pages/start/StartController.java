package dev.marginwise.pages.start;

import dev.marginwise.editions.RuleBooks;
import dev.marginwise.pages.site.Addresses;
import dev.marginwise.pages.site.BookTexts;
import dev.marginwise.pages.site.Language;
import dev.marginwise.pages.site.Site;
import dev.marginwise.pages.site.Words;
import dev.marginwise.questionnaire.Questionnaire;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;

/** The start page. */
@Hidden
@Produces(MediaType.TEXT_HTML)
@Controller
final class StartController {
    private final RuleBooks books;
    private final Site site;

    StartController(RuleBooks books, Site site) {
        this.books = books;
        this.site = site;
    }

    @Get(uris = {Addresses.START, Language.ELSEWHERE})
    HttpResponse<byte[]> start(HttpRequest<?> request) {
        Language language = Language.of(request);
        Words words = language.words();
        Questionnaire questionnaire = books.current().book().questionnaire();
        BookTexts texts = language.texts(books.current().book());
        StartPage page = new StartPage(
                texts.count(questionnaire.size()),
                questionnaire.completeSets(),
                texts.notice(),
                language.path(Addresses.WIZARD),
                language.path(Addresses.HOW_TO_CHOOSE),
                language.path(Addresses.RULES),
                language.path(Addresses.ANSWERS),
                language.path(Addresses.COMPARE));
        return site.page(
                request,
                Site.Head.of("start/start", Addresses.START, words.of("start.title"), words.of("start.description")),
                page);
    }
}

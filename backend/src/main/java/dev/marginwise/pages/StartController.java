package dev.marginwise.pages;

import dev.marginwise.RuleBooks;
import dev.marginwise.questionnaire.Questionnaire;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;

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

    @Get
    HttpResponse<byte[]> start(HttpRequest<?> request) {
        Words words = site.words();
        Questionnaire questionnaire = books.current().book().questionnaire();
        BookTexts texts = new BookTexts(books.current().book().firstTexts());
        StartPage page = new StartPage(
                texts.count(questionnaire.size()),
                questionnaire.completeSets(),
                texts.notice(),
                WizardController.PATH,
                Optional.empty(),
                Optional.of("/rules"),
                Optional.of(CompareController.PATH));
        return site.page(
                request,
                new Site.Head("start", "/", words.of("start.title"), words.of("start.description"), List.of(), true),
                page);
    }
}

package dev.marginwise.pages.start;

import dev.marginwise.editions.RuleBooks;
import dev.marginwise.guide.Exhibit;
import dev.marginwise.pages.site.Addresses;
import dev.marginwise.pages.site.BookTexts;
import dev.marginwise.pages.site.Guides;
import dev.marginwise.pages.site.Language;
import dev.marginwise.pages.site.Link;
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
import java.util.List;
import java.util.Set;

/** The start page. */
@Hidden
@Produces(MediaType.TEXT_HTML)
@Controller
final class StartController {
    /** Places of the guide site that explain, in the words of a statement's {@code shown}. */
    private static final Set<String> EXPLAINING = Set.of("guide", "glossary", "faq", "safety");

    private final RuleBooks books;
    private final Guides guides;
    private final Site site;

    StartController(RuleBooks books, Guides guides, Site site) {
        this.books = books;
        this.guides = guides;
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
                explain(language),
                guides.in(language).way().stream().map(Exhibit.Item::text).toList(),
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

    private List<Link> explain(Language language) {
        return guides.in(language).pages().stream()
                .filter(page -> EXPLAINING.contains(page.place()))
                .map(page -> Link.to(language.words().of("navigation." + page.id()), language.path(Addresses.of(page))))
                .toList();
    }
}

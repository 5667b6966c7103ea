package dev.marginwise.pages.guide;

import dev.marginwise.editions.RuleBooks;
import dev.marginwise.guide.Page;
import dev.marginwise.pages.site.Addresses;
import dev.marginwise.pages.site.Guides;
import dev.marginwise.pages.site.Language;
import dev.marginwise.pages.site.Site;
import dev.marginwise.pages.site.SiteSettings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The guide, the glossary, the questions, and the pages around them: all of it content of the edition. */
@Hidden
@Produces(MediaType.TEXT_HTML)
@Controller
final class GuideController {
    private final Guides guides;
    private final RuleBooks books;
    private final SiteSettings settings;
    private final Structure structure;
    private final GuideSearch search;
    private final Clock clock;
    private final Site site;

    GuideController(
            Guides guides,
            RuleBooks books,
            SiteSettings settings,
            Structure structure,
            GuideSearch search,
            Clock clock,
            Site site) {
        this.guides = guides;
        this.books = books;
        this.settings = settings;
        this.structure = structure;
        this.search = search;
        this.clock = clock;
        this.site = site;
    }

    @Get(uris = {Addresses.GUIDE, Language.ELSEWHERE + Addresses.GUIDE})
    HttpResponse<?> guide(HttpRequest<?> request) {
        return HttpResponse.seeOther(URI.create(Language.of(request).path(Addresses.of(guides.first()))));
    }

    @Get(
            uris = {
                Addresses.GUIDE + "/{id}",
                "/safety-and-fees",
                "/about",
                Language.ELSEWHERE + Addresses.GUIDE + "/{id}",
                Language.ELSEWHERE + "/safety-and-fees",
                Language.ELSEWHERE + "/about"
            })
    Optional<HttpResponse<byte[]>> page(HttpRequest<?> request) {
        return here(request)
                .map(page -> site.page(
                        request,
                        head(request, "guide/guide", page),
                        pages(request).page(page)));
    }

    @Get(uris = {Addresses.GLOSSARY, Language.ELSEWHERE + Addresses.GLOSSARY})
    Optional<HttpResponse<byte[]>> glossary(HttpRequest<?> request, @Nullable @QueryValue String q) {
        String query = query(q);
        return here(request)
                .map(page -> site.page(
                        request,
                        found(request, head(request, "guide/glossary", page), query),
                        pages(request).glossary(page, query, search.terms(query))));
    }

    @Get(uris = {"/faq", Language.ELSEWHERE + "/faq"})
    Optional<HttpResponse<byte[]>> questions(HttpRequest<?> request, @Nullable @QueryValue String q) {
        String query = query(q);
        return here(request)
                .map(page -> site.page(
                        request,
                        found(request, head(request, "guide/questions", page), query),
                        pages(request).questions(page, query, search.questions(query))));
    }

    private static String query(@Nullable String given) {
        return Optional.ofNullable(given).map(GuideSearch::query).orElse("");
    }

    /** A list that was looked through says so in its title, which is read out first; search engines list the whole one. */
    private static Site.Head found(HttpRequest<?> request, Site.Head head, String query) {
        if (query.isEmpty()) {
            return head;
        }
        String title = Language.of(request).words().of("search.title", query, head.title());
        return Site.Head.of(head.view(), head.path(), title, head.description()).as(Site.Listing.BY_LINK_ONLY);
    }

    /** The page of the guide that lies at the address asked for. */
    private Optional<Page> here(HttpRequest<?> request) {
        Language language = Language.of(request);
        return guides.in(language).pages().stream()
                .filter(page -> language.path(Addresses.of(page)).equals(request.getPath()))
                .findFirst();
    }

    private Site.Head head(HttpRequest<?> request, String view, Page page) {
        Language language = Language.of(request);
        String title = language.words().of("guide.title", page.title());
        return Site.Head.of(view, Addresses.of(page), title, page.description())
                .structured(structure.of(request, guides.in(language), page));
    }

    private GuidePages pages(HttpRequest<?> request) {
        Language language = Language.of(request);
        return new GuidePages(
                guides.in(language),
                language.texts(guides.book()),
                settings,
                guides.book().edition(),
                books.current().book().questionnaire().size(),
                LocalDate.now(clock));
    }
}

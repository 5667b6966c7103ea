package dev.marginwise.pages.problem;

import dev.marginwise.http.RequestId;
import dev.marginwise.pages.site.Addresses;
import dev.marginwise.pages.site.Language;
import dev.marginwise.pages.site.Link;
import dev.marginwise.pages.site.Site;
import dev.marginwise.problem.ErrorPage;
import dev.marginwise.problem.ProblemDocument;
import dev.marginwise.problem.ProblemType;
import dev.marginwise.words.Sentence;
import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Problems for people: the page that a browser gets instead of a problem document, and what each type means. */
@Hidden
@Produces(MediaType.TEXT_HTML)
@Controller
final class ProblemPages implements ErrorPage {
    private static final String PATH = "/problems/";

    private final Site site;

    ProblemPages(Site site) {
        this.site = site;
    }

    /** What a type of problem means. */
    @Get(uris = {PATH + "{name}", Language.ELSEWHERE + PATH + "{name}"})
    HttpResponse<byte[]> type(HttpRequest<?> request, String name) {
        ProblemType type = ProblemType.named(name)
                .orElseThrow(() -> ProblemType.NOT_FOUND
                        .because(Sentence.of("detail.no-problem-type"))
                        .asException());
        ProblemPage page = ProblemPage.explained(
                Language.of(request).words(),
                name,
                type.status().getCode(),
                type.title().in(language(request)),
                type.explanation().in(language(request)),
                waysOn(request));
        return site.page(request, head(request, type.path(), page.heading()).as(Site.Listing.BY_LINK_ONLY), page);
    }

    @Override
    public Locale language(HttpRequest<?> request) {
        return Language.of(request).locale();
    }

    @Override
    public Writable render(HttpRequest<?> request, ProblemDocument problem) {
        String name = problem.type().substring(PATH.length());
        ProblemPage page = ProblemPage.met(
                Language.of(request).words(),
                name,
                problem.status(),
                problem.errors().stream().map(ProblemDocument.Place::detail).toList(),
                problem.status() >= 500 ? Optional.of(RequestId.of(request)) : Optional.empty(),
                waysOn(request));
        return site.render(request, head(request, Addresses.START, page.heading()), page);
    }

    private static Site.Head head(HttpRequest<?> request, String path, String heading) {
        String title = Language.of(request).words().of("problem.title", heading);
        return Site.Head.of("problem/problem", path, title, heading).as(Site.Listing.NOWHERE);
    }

    private static List<Link> waysOn(HttpRequest<?> request) {
        Language language = Language.of(request);
        return List.of(
                Link.to(language.words().of("problem.start"), language.path(Addresses.START)),
                Link.to(language.words().of("problem.again"), language.path(Addresses.WIZARD)));
    }
}

package dev.marginwise.pages;

import dev.marginwise.http.RequestId;
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
@Controller("/problems")
final class ProblemPages implements ErrorPage {
    private static final String PATH = "/problems/";

    private final Site site;

    ProblemPages(Site site) {
        this.site = site;
    }

    /** What a type of problem means. */
    @Get("/{name}")
    HttpResponse<byte[]> type(HttpRequest<?> request, String name) {
        ProblemType type = ProblemType.named(name)
                .orElseThrow(() -> ProblemType.NOT_FOUND
                        .because(Sentence.of("detail.no-problem-type"))
                        .asException());
        ProblemPage page = ProblemPage.explained(
                site.words(),
                name,
                type.status().getCode(),
                type.title().in(language(request)),
                type.explanation().in(language(request)),
                waysOn());
        return site.page(request, head(type.path(), page.heading()), page);
    }

    @Override
    public Locale language(HttpRequest<?> request) {
        return site.words().locale();
    }

    @Override
    public Writable render(HttpRequest<?> request, ProblemDocument problem) {
        String name = problem.type().substring(PATH.length());
        ProblemPage page = ProblemPage.met(
                site.words(),
                name,
                problem.status(),
                problem.errors().stream().map(ProblemDocument.Place::detail).toList(),
                problem.status() >= 500 ? Optional.of(RequestId.of(request)) : Optional.empty(),
                waysOn());
        return site.render(request, head(request.getPath(), page.heading()), page);
    }

    private Site.Head head(String path, String heading) {
        return new Site.Head("problem", path, site.words().of("problem.title", heading), heading, List.of(), false);
    }

    private List<Link> waysOn() {
        return List.of(
                Link.to(site.words().of("problem.start"), "/"),
                Link.to(site.words().of("problem.again"), WizardController.PATH));
    }
}

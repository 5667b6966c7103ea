package dev.marginwise.pages.problem;

import dev.marginwise.pages.site.Addresses;
import dev.marginwise.pages.site.Language;
import dev.marginwise.pages.site.Site;
import dev.marginwise.problem.ProblemType;
import dev.marginwise.words.Sentence;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;

/** What the types of problems mean, at the addresses that problem documents name. */
@Hidden
@Produces(MediaType.TEXT_HTML)
@Controller
final class ProblemController {
    private final ProblemPages pages;
    private final Site site;

    ProblemController(ProblemPages pages, Site site) {
        this.pages = pages;
        this.site = site;
    }

    @Get(uris = {Addresses.PROBLEMS + "/{name}", Language.ELSEWHERE + Addresses.PROBLEMS + "/{name}"})
    HttpResponse<byte[]> type(HttpRequest<?> request, String name) {
        ProblemType type = ProblemType.named(name)
                .orElseThrow(() -> ProblemType.NOT_FOUND
                        .because(Sentence.of("detail.no-problem-type"))
                        .asException());
        Language language = Language.of(request);
        ProblemTypePage page = pages.explained(type, language);
        return site.page(request, pages.headOfTypes(language, "problem/type", type.path(), page.heading()), page);
    }

    @Get(uris = {Addresses.PROBLEMS, Language.ELSEWHERE + Addresses.PROBLEMS})
    HttpResponse<byte[]> types(HttpRequest<?> request) {
        Language language = Language.of(request);
        String heading = language.words().of("problem.types.heading");
        return site.page(
                request,
                pages.headOfTypes(language, "problem/types", Addresses.PROBLEMS, heading),
                pages.all(language));
    }
}

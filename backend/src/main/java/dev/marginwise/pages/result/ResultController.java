package dev.marginwise.pages.result;

import dev.marginwise.decision.Recommendation;
import dev.marginwise.editions.Recommender;
import dev.marginwise.pages.site.Addresses;
import dev.marginwise.pages.site.Language;
import dev.marginwise.pages.site.Site;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;

/** A result, rendered from its code alone. */
@Hidden
@Produces(MediaType.TEXT_HTML)
@Controller
final class ResultController {
    private final Recommender recommender;
    private final ResultPages pages;
    private final Site site;

    ResultController(Recommender recommender, ResultPages pages, Site site) {
        this.recommender = recommender;
        this.pages = pages;
        this.site = site;
    }

    /** The result that a code stands for; another spelling of the code is sent to the one that was given out. */
    @Get(uris = {Addresses.RESULT + "/{code}", Language.ELSEWHERE + Addresses.RESULT + "/{code}"})
    HttpResponse<?> result(HttpRequest<?> request, String code) {
        Recommendation result = recommender.replay(code);
        Language language = Language.of(request);
        String given = result.code().text();
        if (!given.equals(code)) {
            return HttpResponse.permanentRedirect(URI.create(language.path(Addresses.result(given))));
        }
        return site.page(request, pages.head(result, language), pages.page(result, language));
    }
}

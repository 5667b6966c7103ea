package dev.marginwise.pages.answers;

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

/** The whole decision on one printable page. */
@Hidden
@Produces(MediaType.TEXT_HTML)
@Controller
final class AnswersController {
    private final AnswersPages pages;
    private final Site site;

    AnswersController(AnswersPages pages, Site site) {
        this.pages = pages;
        this.site = site;
    }

    @Get(uris = {Addresses.ANSWERS, Language.ELSEWHERE + Addresses.ANSWERS})
    HttpResponse<byte[]> answers(HttpRequest<?> request) {
        Language language = Language.of(request);
        return site.page(request, pages.head(language), pages.page(language));
    }
}

package dev.marginwise.pages.rules;

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

/** Today's rule book for people. */
@Hidden
@Produces(MediaType.TEXT_HTML)
@Controller
final class RulesController {
    private final RulesPages pages;
    private final Site site;

    RulesController(RulesPages pages, Site site) {
        this.pages = pages;
        this.site = site;
    }

    @Get(uris = {Addresses.RULES, Language.ELSEWHERE + Addresses.RULES})
    HttpResponse<byte[]> rules(HttpRequest<?> request) {
        Language language = Language.of(request);
        return site.page(request, pages.head(language), pages.page(language));
    }
}

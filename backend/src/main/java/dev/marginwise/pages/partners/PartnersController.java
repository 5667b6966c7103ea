package dev.marginwise.pages.partners;

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

/** How partners begin. */
@Hidden
@Produces(MediaType.TEXT_HTML)
@Controller
final class PartnersController {
    private final PartnersPages pages;
    private final Site site;

    PartnersController(PartnersPages pages, Site site) {
        this.pages = pages;
        this.site = site;
    }

    @Get(uris = {Addresses.PARTNERS, Language.ELSEWHERE + Addresses.PARTNERS})
    HttpResponse<byte[]> partners(HttpRequest<?> request) {
        Language language = Language.of(request);
        return site.page(request, pages.head(language), pages.page(request, language));
    }
}

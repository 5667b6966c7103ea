package dev.marginwise.pages.reference;

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

/** The API for programmers. */
@Hidden
@Produces(MediaType.TEXT_HTML)
@Controller
final class ReferenceController {
    private final ReferencePages pages;
    private final Site site;

    ReferenceController(ReferencePages pages, Site site) {
        this.pages = pages;
        this.site = site;
    }

    @Get(uris = {Addresses.REFERENCE, Language.ELSEWHERE + Addresses.REFERENCE})
    HttpResponse<byte[]> reference(HttpRequest<?> request) {
        Language language = Language.of(request);
        return site.page(request, pages.head(language), pages.page(request, language));
    }
}

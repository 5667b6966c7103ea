package dev.marginwise.pages.compare;

import dev.marginwise.pages.site.Addresses;
import dev.marginwise.pages.site.Language;
import dev.marginwise.pages.site.Site;
import dev.marginwise.pages.site.Words;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.LinkedHashMap;
import java.util.Map;

/** Both modes with somebody's own numbers. Nothing is stored, and no figure ever changes a recommendation. */
@Hidden
@Produces(MediaType.TEXT_HTML)
@Controller
public final class CompareController {

    private final ComparePages pages;
    private final Site site;

    CompareController(ComparePages pages, Site site) {
        this.pages = pages;
        this.site = site;
    }

    /** The worked example. */
    @Get(uris = {Addresses.COMPARE, Language.ELSEWHERE + Addresses.COMPARE})
    HttpResponse<byte[]> worked(HttpRequest<?> request) {
        Language language = Language.of(request);
        return site.page(request, head(language), pages.page(TypedAccount.worked(), false, language));
    }

    /** The same page with the numbers of a form; a body that is no form counts as an empty one. */
    @Post(uris = {Addresses.COMPARE, Language.ELSEWHERE + Addresses.COMPARE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> compare(HttpRequest<?> request, @Nullable @Body String body) {
        return changed(request, fields(body == null ? "" : body));
    }

    /** The same for a form that brings a text of positions or a file along; it is read where that was pressed. */
    @Post(uris = {Addresses.COMPARE, Language.ELSEWHERE + Addresses.COMPARE})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> paste(HttpRequest<?> request, @Header(HttpHeaders.CONTENT_TYPE) String type, @Body byte[] body) {
        FormParts parts = FormParts.read(type, body);
        if (!parts.fields().getOrDefault("do", "").equals("paste")) {
            return changed(request, parts.fields());
        }
        Language language = Language.of(request);
        return answered(request, pages.page(TypedAccount.read(parts.fields()), parts, language));
    }

    private HttpResponse<?> changed(HttpRequest<?> request, Map<String, String> form) {
        String pressed = form.getOrDefault("do", "");
        TypedAccount sent = TypedAccount.read(form).after(pressed);
        return answered(request, pages.page(sent, !pressed.isEmpty(), Language.of(request)));
    }

    private HttpResponse<?> answered(HttpRequest<?> request, ComparePage page) {
        MutableHttpResponse<?> response =
                page.errors().isEmpty() && page.figures().isPresent()
                        ? HttpResponse.ok()
                        : HttpResponse.unprocessableEntity();
        return response.body(site.render(request, head(Language.of(request)), page))
                .contentType(MediaType.TEXT_HTML_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** A field sent twice counts as its first value. */
    private static Map<String, String> fields(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        try {
            new QueryStringDecoder(body, false).parameters().forEach((name, values) -> fields.put(name, values.get(0)));
        } catch (IllegalArgumentException brokenEncoding) {
            return Map.of();
        }
        return fields;
    }

    private static Site.Head head(Language language) {
        Words words = language.words();
        return Site.Head.of(
                        "compare/compare",
                        Addresses.COMPARE,
                        words.of("compare.title"),
                        words.of("compare.description"))
                .with("src/compare/compare.ts");
    }
}

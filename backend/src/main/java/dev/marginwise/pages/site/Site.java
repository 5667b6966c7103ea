package dev.marginwise.pages.site;

import static dev.marginwise.pages.site.Addresses.GUIDE_PLACE;

import dev.marginwise.editions.RuleBooks;
import dev.marginwise.guide.Page;
import dev.marginwise.guide.Review;
import dev.marginwise.http.Cached;
import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.jte.HtmlJteViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Renders a page inside the layout that all pages share, in the language that its address is in. */
@Singleton
public final class Site {
    private static final MediaType HTML = MediaType.of("text/html; charset=utf-8");

    private final HtmlJteViewsRenderer<Map<String, Object>> renderer;
    private final RuleBooks books;
    private final Guides guides;
    private final BuiltAssets assets;
    private final SiteAddress address;
    private final Map<Language, Headwords> headwords = new ConcurrentHashMap<>();

    Site(
            HtmlJteViewsRenderer<Map<String, Object>> renderer,
            RuleBooks books,
            Guides guides,
            BuiltAssets assets,
            SiteAddress address) {
        this.renderer = renderer;
        this.books = books;
        this.guides = guides;
        this.assets = assets;
        this.address = address;
    }

    /** Who may find a page: everybody; whoever has its address; nobody, because it is an error. */
    public enum Listing {
        LISTED,
        BY_LINK_ONLY,
        NOWHERE
    }

    /**
     * What a page says about itself.
     *
     * @param view name of the template
     * @param path where the page lies in English
     * @param scripts source paths of the scripts it loads, as the frontend names them
     * @param structured the page for machines, as JSON-LD
     */
    public record Head(
            String view,
            String path,
            String title,
            String description,
            List<String> scripts,
            Listing listing,
            Optional<String> structured) {
        public Head {
            scripts = List.copyOf(scripts);
        }

        /** A page that search engines may list, without scripts. */
        public static Head of(String view, String path, String title, String description) {
            return new Head(view, path, title, description, List.of(), Listing.LISTED, Optional.empty());
        }

        public Head with(String script) {
            return new Head(view, path, title, description, List.of(script), listing, structured);
        }

        public Head as(Listing other) {
            return new Head(view, path, title, description, scripts, other, structured);
        }

        public Head structured(String json) {
            return new Head(view, path, title, description, scripts, listing, Optional.of(json));
        }
    }

    /** The page, to be cached and asked for again by its tag. */
    public HttpResponse<byte[]> page(HttpRequest<?> request, Head head, Object page) {
        return kept(request, html(request, head, page));
    }

    /** A page that is written already, to be cached and asked for again by its tag. */
    public MutableHttpResponse<byte[]> kept(HttpRequest<?> request, String html) {
        return Cached.of(request, html.getBytes(StandardCharsets.UTF_8), HTML)
                .header("Content-Language", Language.of(request).tag());
    }

    /** The page as text, for whoever has something to change in it. */
    public String html(HttpRequest<?> request, Head head, Object page) {
        StringWriter html = new StringWriter();
        try {
            render(request, head, page).writeTo(html);
        } catch (IOException nothingToFail) {
            throw new UncheckedIOException(nothingToFail);
        }
        return html.toString();
    }

    /** The page as something that writes itself, for answers that nobody keeps. */
    public Writable render(HttpRequest<?> request, Head head, Object page) {
        Language language = Language.of(request);
        Map<String, Object> model = Map.of(
                "layout",
                layout(request, language, head),
                "voice",
                new Voice(language, headwords(language)),
                "page",
                page);
        return renderer.render(head.view(), model, request);
    }

    /** Those of the edition that the glossary's page shows. */
    private Headwords headwords(Language language) {
        return headwords.computeIfAbsent(
                language,
                spoken -> Headwords.of(spoken.texts(guides.book()).texts().glossary()));
    }

    private Layout layout(HttpRequest<?> request, Language language, Head head) {
        boolean addressed = head.listing() != Listing.NOWHERE;
        return new Layout(
                language.tag(),
                head.title(),
                head.description(),
                language.path(Addresses.START),
                addressed ? Optional.of(address.of(request, language.path(head.path()))) : Optional.empty(),
                new Layout.Assets(
                        stylesheets(head.scripts()),
                        "/favicon.svg",
                        head.scripts().stream().map(assets::path).toList()),
                head.view().equals("wizard/wizard") ? List.of() : navigation(language, head.path()),
                footer(language, head.path()),
                language.others().stream()
                        .map(other -> other(request, other, head.path()))
                        .toList(),
                books.current().book().edition(),
                reviewed(language),
                head.listing() == Listing.LISTED,
                addressed ? address.alternates(request, head.path()) : List.of(),
                address.of(request, language.picture()),
                head.structured());
    }

    /** Every page says when it was last reviewed: as long ago as the page of the guide that has waited longest. */
    private String reviewed(Language language) {
        Review oldest = guides.in(language).oldestReview();
        return language.words().of("layout.reviewed", oldest.reviewedInWords(), oldest.maintainer());
    }

    private List<String> stylesheets(List<String> scripts) {
        return Stream.concat(
                        Stream.of(assets.path("src/styles/site.css")),
                        scripts.stream().flatMap(script -> assets.styles(script).stream()))
                .toList();
    }

    /** The same place, and the answers that its address brought along. */
    private static Layout.OtherLanguage other(HttpRequest<?> request, Language other, String path) {
        String query = request.getUri().getRawQuery();
        String url = other.path(path) + (query == null || path.equals(Addresses.START) ? "" : "?" + query);
        return new Layout.OtherLanguage(other.tag(), other.ownName(), url);
    }

    private List<Link> navigation(Language language, String path) {
        Words words = language.words();
        return List.of(
                new Link(
                        words.of("navigation.guide"),
                        language.path(Addresses.of(guides.first())),
                        path.startsWith(Addresses.GUIDE + "/")),
                new Link(
                        words.of("navigation.compare"),
                        language.path(Addresses.COMPARE),
                        path.equals(Addresses.COMPARE)),
                new Link(words.of("navigation.rules"), language.path(Addresses.RULES), path.equals(Addresses.RULES)));
    }

    private List<Link> footer(Language language, String path) {
        List<Link> links = new ArrayList<>();
        for (Page page : guides.in(language).pages()) {
            if (!page.place().equals(GUIDE_PLACE)) {
                links.add(link(language, "navigation." + page.id(), Addresses.of(page), path));
            }
        }
        links.add(link(language, "navigation.answers", Addresses.ANSWERS, path));
        links.add(link(language, "navigation.partners", Addresses.PARTNERS, path));
        links.add(link(language, "navigation.reference", Addresses.REFERENCE, path));
        return links;
    }

    private static Link link(Language language, String word, String to, String path) {
        return new Link(language.words().of(word), language.path(to), path.equals(to));
    }
}

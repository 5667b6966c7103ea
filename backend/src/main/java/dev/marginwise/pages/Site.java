package dev.marginwise.pages;

import dev.marginwise.RuleBooks;
import dev.marginwise.http.Cached;
import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.views.jte.HtmlJteViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Renders a page inside the layout that all pages share. */
@Singleton
final class Site {
    private static final MediaType HTML = MediaType.of("text/html; charset=utf-8");

    private final HtmlJteViewsRenderer<Map<String, Object>> renderer;
    private final RuleBooks books;
    private final BuiltAssets assets;
    private final Words words = Words.in(Locale.ENGLISH);

    Site(HtmlJteViewsRenderer<Map<String, Object>> renderer, RuleBooks books, BuiltAssets assets) {
        this.renderer = renderer;
        this.books = books;
        this.assets = assets;
    }

    /**
     * What a page says about itself.
     *
     * @param view name of the template
     * @param scripts source paths of the scripts it loads, as the frontend names them
     * @param indexed false where a search engine should not list it
     */
    record Head(String view, String path, String title, String description, List<String> scripts, boolean indexed) {
        Head {
            scripts = List.copyOf(scripts);
        }
    }

    Words words() {
        return words;
    }

    /** The page, to be cached and asked for again by its tag. */
    HttpResponse<byte[]> page(HttpRequest<?> request, Head head, Object page) {
        StringWriter html = new StringWriter();
        try {
            render(request, head, page).writeTo(html);
        } catch (IOException nothingToFail) {
            throw new UncheckedIOException(nothingToFail);
        }
        return Cached.of(request, html.toString().getBytes(StandardCharsets.UTF_8), HTML);
    }

    /** The page as something that writes itself, for answers that nobody keeps. */
    Writable render(HttpRequest<?> request, Head head, Object page) {
        Map<String, Object> model = Map.of("layout", layout(head), "words", words, "page", page);
        return renderer.render(head.view(), model, request);
    }

    private Layout layout(Head head) {
        return new Layout(
                words.language(),
                head.title(),
                head.description(),
                "/",
                Optional.empty(),
                new Layout.Assets(
                        stylesheets(head.scripts()),
                        "/favicon.svg",
                        head.scripts().stream().map(assets::path).toList()),
                navigation(head.path()),
                List.of(
                        Link.to(words.of("navigation.rules"), "/rules"),
                        Link.to(words.of("navigation.answers"), "/answers")),
                Optional.empty(),
                books.current().book().edition(),
                head.indexed());
    }

    private List<String> stylesheets(List<String> scripts) {
        return Stream.concat(
                        Stream.of(assets.path("src/styles/site.css")),
                        scripts.stream().flatMap(script -> assets.styles(script).stream()))
                .toList();
    }

    private List<Link> navigation(String path) {
        return path.equals(WizardController.PATH)
                ? List.of()
                : List.of(
                        new Link(
                                words.of("navigation.compare"),
                                CompareController.PATH,
                                path.equals(CompareController.PATH)),
                        new Link(words.of("navigation.rules"), "/rules", path.equals("/rules")));
    }
}

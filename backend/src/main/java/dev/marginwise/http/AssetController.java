package dev.marginwise.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Serves the built scripts, styles and fonts from memory. Their names hold a hash of their content, so they never change. */
@Hidden
@Produces(MediaType.ALL)
@Controller
final class AssetController {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

    private static final MediaType SCRIPT = MediaType.of("text/javascript; charset=utf-8");

    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    @Get("/assets/{name}")
    Optional<HttpResponse<byte[]>> asset(String name) {
        if (!NAME.matcher(name).matches()) return Optional.empty();
        return content("assets/" + name)
                .map(bytes -> HttpResponse.ok(bytes)
                        .contentType(MediaType.forFilename(name))
                        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable"));
    }

    @Get("/favicon.svg")
    Optional<HttpResponse<byte[]>> favicon(HttpRequest<?> request) {
        return content("favicon.svg").map(bytes -> Cached.of(request, bytes, MediaType.IMAGE_SVG_TYPE));
    }

    /** The element for other sites, under a name that stands in their pages: kept an hour, and then asked for again by its tag. */
    @Get("/embed.js")
    Optional<HttpResponse<byte[]>> embed(HttpRequest<?> request) {
        return content("embed.js")
                .map(bytes -> Cached.of(request, bytes, SCRIPT)
                        .headers(headers -> headers.set(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                                .set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                                .set("Cross-Origin-Resource-Policy", "cross-origin")));
    }

    /** What other sites show of ours beside a link, in each language; so other sites may load it. */
    @Get(uris = {"/share.png", "/share-{language:[A-Za-z]+(-[A-Za-z]+)*}.png"})
    Optional<HttpResponse<byte[]>> share(HttpRequest<?> request) {
        return content(request.getPath().substring(1))
                .map(bytes -> Cached.of(request, bytes, MediaType.IMAGE_PNG_TYPE)
                        .header("Cross-Origin-Resource-Policy", "cross-origin"));
    }

    private Optional<byte[]> content(String path) {
        byte[] known = read.get(path);
        if (known != null) return Optional.of(known);
        Optional<byte[]> found = ShippedFile.find("static/" + path);
        found.ifPresent(bytes -> read.put(path, bytes));
        return found;
    }
}

package dev.marginwise.http;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Serves the built scripts, styles and fonts from memory. Their names hold a hash of their content, so they never change. */
@Hidden
@Controller("/assets")
final class AssetController {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

    private final ResourceLoader resources;
    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    AssetController(ResourceLoader resources) {
        this.resources = resources;
    }

    @Get("/{name}")
    Optional<HttpResponse<byte[]>> asset(String name) {
        return content(name)
                .map(bytes -> HttpResponse.ok(bytes)
                        .contentType(MediaType.forFilename(name))
                        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable"));
    }

    private Optional<byte[]> content(String name) {
        byte[] known = read.get(name);
        if (known != null) return Optional.of(known);
        if (!NAME.matcher(name).matches()) return Optional.empty();
        Optional<byte[]> found =
                resources.getResourceAsStream("classpath:static/assets/" + name).map(AssetController::allOf);
        found.ifPresent(bytes -> read.put(name, bytes));
        return found;
    }

    private static byte[] allOf(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

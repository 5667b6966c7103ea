package dev.marginwise.pages.site;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Where the built scripts and styles lie: the frontend's manifest, from source path to hashed file. */
@Singleton
final class BuiltAssets {
    private static final String MANIFEST = "classpath:static/manifest.json";

    private final Map<String, Map<String, Object>> manifest;

    BuiltAssets(ResourceLoader resources, JsonMapper json) {
        try (InputStream stream = resources
                .getResourceAsStream(MANIFEST)
                .orElseThrow(() -> new IllegalStateException(MANIFEST + " is missing; build the frontend first"))) {
            this.manifest =
                    json.readValue(stream, Argument.mapOf(Argument.STRING, Argument.mapOf(String.class, Object.class)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The address of what was built from this source. @throws IllegalStateException when nothing was */
    String path(String source) {
        return "/" + entry(source).get("file");
    }

    /** The addresses of the styles that a script brings along. @throws IllegalStateException when nothing was built */
    List<String> styles(String script) {
        return entry(script).get("css") instanceof List<?> styles
                ? styles.stream().map(style -> "/" + style).toList()
                : List.of();
    }

    private Map<String, Object> entry(String source) {
        Map<String, Object> entry = manifest.get(source);
        if (entry == null) {
            throw new IllegalStateException("the frontend builds nothing from " + source);
        }
        return entry;
    }
}

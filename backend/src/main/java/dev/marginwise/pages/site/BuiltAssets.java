package dev.marginwise.pages.site;

import dev.marginwise.http.ShippedFile;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the built scripts and styles lie: the frontend's manifests, one a build, from source path to hashed file. */
@Singleton
final class BuiltAssets {
    private static final List<String> MANIFESTS = List.of("static/manifest.json", "static/manifest-frame.json");

    private final Map<String, Map<String, Object>> manifest = new HashMap<>();

    BuiltAssets(JsonMapper json) {
        for (String built : MANIFESTS) {
            try {
                manifest.putAll(json.readValue(
                        ShippedFile.read(built),
                        Argument.mapOf(Argument.STRING, Argument.mapOf(String.class, Object.class))));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
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

package dev.marginwise.pages.embed;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.uri.UriBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a page embeds ours, as the address of the frame states it; every address within the frame carries it on.
 *
 * @param host the origin of the page around the frame, by its own statement: only the frame's script believes it, after
 *     the browser has confirmed it
 * @param theme {@code light} or {@code dark}; absent where the visitor's own preference decides
 * @param edition the edition whose questions are asked; absent for today's
 */
public record Embedding(Optional<String> host, Optional<String> theme, Optional<String> edition) {
    private static final Pattern HOST = Pattern.compile("https?://[A-Za-z0-9.\\[\\]:-]{1,260}");
    private static final Pattern THEME = Pattern.compile("light|dark");
    private static final Pattern EDITION = Pattern.compile(".{1,40}");

    /** What cannot be meant is left out. */
    static Embedding of(HttpParameters parameters) {
        return new Embedding(
                stated(parameters.get("host"), HOST),
                stated(parameters.get("theme"), THEME),
                stated(parameters.get("edition"), EDITION));
    }

    private static Optional<String> stated(@Nullable String value, Pattern meant) {
        return Optional.ofNullable(value)
                .filter(written -> meant.matcher(written).matches());
    }

    /** The colour schemes of the page, as a browser is told them. */
    public String colourScheme() {
        return theme.orElse("light dark");
    }

    /** What is carried on, by the names of the address's parameters. */
    Map<String, String> carried() {
        Map<String, String> carried = new LinkedHashMap<>();
        host.ifPresent(value -> carried.put("host", value));
        theme.ifPresent(value -> carried.put("theme", value));
        edition.ifPresent(value -> carried.put("edition", value));
        return carried;
    }

    /** A path within the frame with what is carried on. */
    String address(String path) {
        UriBuilder address = UriBuilder.of(path);
        carried().forEach(address::queryParam);
        return address.build().toString();
    }

    /** The same with a code whose answers are to be filled in. */
    String addressFrom(String path, String code) {
        return UriBuilder.of(address(path)).queryParam("from", code).build().toString();
    }
}

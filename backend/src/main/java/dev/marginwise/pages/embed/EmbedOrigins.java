package dev.marginwise.pages.embed;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whose pages may show ours in a frame. */
@Context // what cannot be read ends the start, and not the first request
final class EmbedOrigins {
    private static final String ANY = "any";

    /** A scheme, a host and perhaps a port; {@code *.} before a host means all below it, as the browser reads it. */
    private static final Pattern ORIGIN =
            Pattern.compile("https?://(\\*\\.)?[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*(:[0-9]{1,5})?");

    private final String ancestors;

    @Inject
    EmbedOrigins(@Property(name = "marginwise.embed.origins", defaultValue = ANY) List<String> origins) {
        List<String> listed = origins.stream()
                .flatMap(written -> Stream.of(written.split("[,\\s]+")))
                .filter(written -> !written.isEmpty())
                .toList();
        boolean any = listed.isEmpty() || listed.equals(List.of(ANY));
        if (!any) listed.forEach(EmbedOrigins::check);
        this.ancestors = any ? "*" : String.join(" ", listed);
    }

    /** As {@code frame-ancestors} writes them. */
    String ancestors() {
        return ancestors;
    }

    private static void check(String written) {
        if (ORIGIN.matcher(written).matches()) return;
        throw new IllegalStateException("marginwise.embed.origins: '" + written
                + "' is no origin; write https://shop.example, several parted by commas, or any alone.");
    }
}

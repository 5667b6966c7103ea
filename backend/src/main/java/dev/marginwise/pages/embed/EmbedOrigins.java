package dev.marginwise.pages.embed;

import dev.marginwise.http.ListedOrigins;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import java.util.List;

/** Whose pages may show ours in a frame. */
@Context // what cannot be read ends the start, and not the first request
final class EmbedOrigins {
    private static final String SETTING = "marginwise.embed.origins";

    private final String ancestors;

    @Inject
    EmbedOrigins(@Property(name = SETTING, defaultValue = ListedOrigins.ANY) List<String> written) {
        ListedOrigins origins = ListedOrigins.read(SETTING, written);
        boolean isAny = origins.areAll() || origins.listed().isEmpty();
        this.ancestors = isAny ? "*" : String.join(" ", origins.listed());
    }

    /** As {@code frame-ancestors} writes them. */
    String ancestors() {
        return ancestors;
    }
}

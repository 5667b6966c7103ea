package dev.marginwise.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Optional;

/** The tokens of a JSON text, for a reader that has no time for a tree; in the bounds of {@link JsonBody}. */
public final class JsonTokens {
    private JsonTokens() {}

    /**
     * The tokens from here to there; empty when the bytes are not UTF-8 by the letter. A field named twice is not
     * noticed.
     */
    public static Optional<JsonParser> of(byte[] json, int from, int to) throws IOException {
        return Utf8.holds(json, from, to) ? Optional.of(StrictJson.tokens(json, from, to)) : Optional.empty();
    }
}

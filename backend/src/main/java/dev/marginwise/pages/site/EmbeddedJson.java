package dev.marginwise.pages.site;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes records as JSON that stands inside a {@code script} element: no text in it can break out of the element. */
@Singleton
public final class EmbeddedJson {
    private final JsonMapper json;

    EmbeddedJson(JsonMapper json) {
        this.json = json;
    }

    /** The record as JSON without any {@code <}. */
    public String of(Record written) {
        try {
            return json.writeValueAsString(written).replace("<", "\\u003c");
        } catch (IOException nothingToFail) {
            throw new UncheckedIOException(nothingToFail);
        }
    }
}

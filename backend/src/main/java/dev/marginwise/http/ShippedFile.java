package dev.marginwise.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Reads files that come with the program. Through the class loader, which has the jar open: Micronaut's own loader of
 * resources opens the whole jar anew each time.
 */
public final class ShippedFile {
    private ShippedFile() {}

    /** The bytes of a file by its path in the jar, such as {@code static/favicon.svg}; empty where there is none. */
    public static Optional<byte[]> find(String path) {
        try (InputStream stream = ShippedFile.class.getClassLoader().getResourceAsStream(path)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The bytes of a file that a build always makes. @throws IllegalStateException when it is not there */
    public static byte[] read(String path) {
        return find(path).orElseThrow(() -> new IllegalStateException(path + " is missing from this build"));
    }
}

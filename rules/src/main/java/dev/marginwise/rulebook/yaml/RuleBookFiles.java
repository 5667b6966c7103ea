package dev.marginwise.rulebook.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of one edition come from: the classpath, a directory, or the memory of a test. */
@FunctionalInterface
public interface RuleBookFiles {

    /** The content of a file such as {@code rules.yml} or {@code texts/en.yml}; empty when there is none. */
    Optional<String> content(String name);

    /** The files of a published edition, packed with the program. */
    static RuleBookFiles ofEdition(String edition) {
        return name -> resource("/rulebook/" + edition + "/" + name);
    }

    /** The files of an edition in the making. */
    static RuleBookFiles in(Path directory) {
        return name -> {
            Path file = directory.resolve(name);
            try {
                return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        };
    }

    /** A packed file by its absolute name. */
    static Optional<String> resource(String name) {
        try (InputStream stream = RuleBookFiles.class.getResourceAsStream(name)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

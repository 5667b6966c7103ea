package dev.marginwise.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A description as it was published, {@code published/<day>.yml}.
 *
 * @param day the day in its name
 */
record Published(LocalDate day, Path file) {
    private static final Path FOLDER = Path.of("published");

    /** The one that clients know. */
    static Published newest() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .map(Published::of)
                    .max(Comparator.comparing(Published::day))
                    .orElseThrow(() -> new IllegalStateException("nothing in " + FOLDER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Published of(Path file) {
        return new Published(LocalDate.parse(file.getFileName().toString().replace(".yml", "")), file);
    }
}

package dev.marginwise.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What is told of the API's changes, by day. */
final class Changelog {
    static final Path FILE = Path.of("CHANGELOG.md");

    private Changelog() {}

    /** What changed since the newest published description; empty where nothing is told. */
    static String unreleased() throws IOException {
        return of("Unreleased");
    }

    /** What stands under a heading; empty where there is none of this name. */
    static String of(String heading) throws IOException {
        return Arrays.stream(Files.readString(FILE).split("\n## ", -1))
                .filter(part -> part.startsWith(heading + "\n"))
                .findFirst()
                .orElse("");
    }
}

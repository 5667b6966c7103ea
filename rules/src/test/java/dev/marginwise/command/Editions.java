package dev.marginwise.command;

import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.yaml.PublishedEditions;
import dev.marginwise.rulebook.yaml.RuleBookFiles;
import dev.marginwise.rulebook.yaml.RuleBookReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The published edition 2026-11, the trial edition 2026-12, and copies of them that a test may spoil. */
public final class Editions {
    private static final List<String> FILES = List.of(
            "questionnaire.yml",
            "rules.yml",
            "promises.yml",
            "sources.yml",
            "texts/en.yml",
            "guide.yml",
            "guide/en.yml");

    private Editions() {}

    public static RuleBook november() {
        return PublishedEditions.read().stream()
                .filter(book -> book.edition().equals("2026-11"))
                .findFirst()
                .orElseThrow();
    }

    /** As 2026-11, but two cautions are too many, and 21 to 30 finished trades are still few. */
    public static RuleBook trial() {
        return RuleBookReader.read("2026-12", List.of("en"), trialFiles());
    }

    /** The trial edition changes thresholds, not words: its texts and its guide are those of 2026-11. */
    static RuleBookFiles trialFiles() {
        return name -> name.startsWith("texts/") || name.startsWith("guide")
                ? RuleBookFiles.ofEdition("2026-11").content(name)
                : RuleBookFiles.resource("/trial/2026-12/" + name);
    }

    /** Writes the files of an edition into a directory, in English alone. */
    static Path copied(RuleBookFiles files, Path directory) {
        try {
            for (String name : FILES) {
                Path file = directory.resolve(name);
                Files.createDirectories(file.resolve("..").normalize());
                String content = files.content(name).orElseThrow();
                Files.writeString(file, content.replace("languages: [en, zh-CN]", "languages: [en]"));
            }
            return directory;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The files with one passage replaced; the passage must be there. */
    static RuleBookFiles changed(RuleBookFiles files, String name, String before, String after) {
        String content = files.content(name).orElseThrow();
        if (!content.contains(before)) {
            throw new IllegalArgumentException(name + " does not contain: " + before);
        }
        String spoilt = content.replace(before, after);
        return wanted -> wanted.equals(name) ? Optional.of(spoilt) : files.content(wanted);
    }
}

package dev.marginwise.command;

import dev.marginwise.edition.Published;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.yaml.RuleBookFiles;
import dev.marginwise.rulebook.yaml.RuleBookReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Published editions, the trial edition 2027-01, and copies of them that a test may spoil. */
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
        return Published.edition("2026-11");
    }

    public static RuleBook december() {
        return Published.edition("2026-12");
    }

    /** As 2026-12, but two cautions are too many, and 21 to 30 finished trades are still few. */
    public static RuleBook trial() {
        return RuleBookReader.read("2027-01", List.of("en"), trialFiles());
    }

    /** The trial edition changes thresholds, not words: its texts, sources and promises are those of 2026-12. */
    public static RuleBookFiles trialFiles() {
        return name -> RuleBookFiles.resource("/trial/2027-01/" + name)
                .or(() -> RuleBookFiles.ofEdition("2026-12").content(name));
    }

    /** Writes the files of an edition into a directory, in English alone; it may come without a guide. */
    static Path copied(RuleBookFiles files, Path directory) {
        for (String name : FILES) {
            files.content(name)
                    .map(content -> content.replace("languages: [en, zh-CN]", "languages: [en]"))
                    .ifPresent(content -> write(directory.resolve(name), content));
        }
        return directory;
    }

    /** Writes every file of an edition into a directory, as copying its folder does. */
    static Path copiedInEveryLanguage(RuleBookFiles files, Path directory) {
        for (String name : FILES) {
            for (String each : List.of(name, name.replace("/en", "/zh-CN"))) {
                files.content(each).ifPresent(content -> write(directory.resolve(each), content));
            }
        }
        return directory;
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.resolve("..").normalize());
            Files.writeString(file, content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The files with one passage replaced; the passage must be there. */
    public static RuleBookFiles changed(RuleBookFiles files, String name, String before, String after) {
        String content = files.content(name).orElseThrow();
        if (!content.contains(before)) {
            throw new IllegalArgumentException(name + " does not contain: " + before);
        }
        String spoilt = content.replace(before, after);
        return wanted -> wanted.equals(name) ? Optional.of(spoilt) : files.content(wanted);
    }
}

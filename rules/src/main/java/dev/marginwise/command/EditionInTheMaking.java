package dev.marginwise.command;

import dev.marginwise.guide.yaml.GuideReader;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.yaml.RuleBookFiles;
import dev.marginwise.rulebook.yaml.RuleBookReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An edition that lies in a directory of its own name, with a file under {@code texts} for each language. */
record EditionInTheMaking(Path directory) {
    private static final String TEXTS = ".yml";

    String edition() {
        return directory.toAbsolutePath().normalize().getFileName().toString();
    }

    /** The languages it has texts in, the one that every edition has first. */
    List<String> languages() {
        Path texts = directory.resolve("texts");
        if (!Files.isDirectory(texts)) {
            return List.of(RuleBook.FIRST_LANGUAGE);
        }
        try (Stream<Path> files = Files.list(texts)) {
            Stream<String> others = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(TEXTS))
                    .map(name -> name.substring(0, name.length() - TEXTS.length()))
                    .filter(language -> !language.equals(RuleBook.FIRST_LANGUAGE))
                    .sorted();
            return Stream.concat(Stream.of(RuleBook.FIRST_LANGUAGE), others).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads it, and its guide too. @throws BadRuleBookException with every problem of its files */
    RuleBook read() {
        RuleBookFiles files = RuleBookFiles.in(directory);
        RuleBook book = RuleBookReader.read(edition(), languages(), files);
        GuideReader.read(book, files);
        return book;
    }
}

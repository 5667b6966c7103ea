package dev.marginwise.rulebook.yaml;

import dev.marginwise.rulebook.RuleBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A tiny good rule book about home heating; a test changes one thing in it and reads it. */
public final class HeatingBook implements RuleBookFiles {
    /** The edition's name. */
    public static final String EDITION = "2030-01";

    private static final List<String> FILES =
            List.of("questionnaire.yml", "rules.yml", "promises.yml", "sources.yml", "texts/en.yml");

    private final Map<String, String> files;

    private HeatingBook(Map<String, String> files) {
        this.files = files;
    }

    /** The book without a problem. */
    public static HeatingBook good() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : FILES) {
            files.put(name, RuleBookFiles.resource("/heating/" + name).orElseThrow());
        }
        return new HeatingBook(files);
    }

    /** The same with one passage changed, which must stand in that file exactly once. */
    public HeatingBook with(String file, String passage, String instead) {
        String content = files.getOrDefault(file, "");
        if (content.split(Pattern.quote(passage), -1).length != 2) {
            throw new IllegalArgumentException("not exactly once in " + file + ": " + passage);
        }
        return withFile(file, content.replace(passage, instead));
    }

    /** The same with another file in its place, or one more. */
    public HeatingBook withFile(String file, String content) {
        Map<String, String> changed = new LinkedHashMap<>(files);
        changed.put(file, content);
        return new HeatingBook(changed);
    }

    public HeatingBook without(String file) {
        Map<String, String> changed = new LinkedHashMap<>(files);
        changed.remove(file);
        return new HeatingBook(changed);
    }

    @Override
    public Optional<String> content(String name) {
        return Optional.ofNullable(files.get(name));
    }

    public RuleBook read() {
        return readIn("en");
    }

    public RuleBook readIn(String... languages) {
        return RuleBookReader.read(EDITION, List.of(languages), this);
    }

    /** The same with texts in French as well, whose words are English for want of French. */
    public HeatingBook inFrench() {
        String english = content("texts/en.yml").orElseThrow();
        String frenchAlone = """
                promises:
                  ruins-stay-isolated: Les ruines, toujours.
                out-of-scope:
                  S3: Les chaudières, ailleurs.
                result:
                """;
        return withFile(
                "texts/fr.yml", english.replace("language: en", "language: fr").replace("result:\n", frenchAlone));
    }

    /** What the reader says of it; empty when it reads the book. */
    public List<String> problems() {
        return problemsIn("en");
    }

    List<String> problemsIn(String... languages) {
        try {
            readIn(languages);
            return List.of();
        } catch (BadRuleBookException refused) {
            return refused.problems();
        }
    }

    /** {@code file:line} of the first line that holds this passage. */
    public String at(String file, String passage) {
        String before = files.getOrDefault(file, "").split(Pattern.quote(passage), 2)[0];
        if (before.equals(files.get(file))) {
            throw new IllegalArgumentException("not in " + file + ": " + passage);
        }
        return file + ":" + (1 + before.chars().filter(c -> c == '\n').count());
    }
}

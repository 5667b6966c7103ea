package dev.marginwise.edition;

import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.yaml.PublishedEditions;
import dev.marginwise.rulebook.yaml.RuleBookFiles;
import dev.marginwise.yaml.Problems;
import dev.marginwise.yaml.YamlFile;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/** Every text that people read in one language, of every published edition and of every bundle, by the keys that lead to it. */
final class EveryText {
    private static final List<String> BUNDLES = List.of("messages", "wizard", "api", "margin");
    private static final Pattern MARK = Pattern.compile("\\[([^]]+)]\\([a-z-]+\\)");

    /** What no page prints as a sentence: patterns, names of languages, and words that only find an entry. */
    private static final Pattern NO_SENTENCE = Pattern.compile(".*\\.yml/(language|name|date)|.*/(counts|also)\\[]");

    private final Map<String, String> texts = new LinkedHashMap<>();

    private EveryText() {}

    /** By a BCP 47 tag, such as {@code en}; glossary marks are taken off. */
    static Map<String, String> in(String language) {
        EveryText every = new EveryText();
        PublishedEditions.read().stream().map(RuleBook::edition).forEach(edition -> {
            RuleBookFiles files = RuleBookFiles.ofEdition(edition);
            for (String file : List.of("texts/" + language + ".yml", "guide/" + language + ".yml")) {
                files.content(file).ifPresent(content -> every.add(edition + "/" + file, content));
            }
        });
        BUNDLES.forEach(bundle -> every.addBundle(bundle, language));
        return every.texts;
    }

    /** The first language stands in the file without a language in its name. */
    private void addBundle(String bundle, String language) {
        String file = bundle + (language.equals(RuleBook.FIRST_LANGUAGE) ? "" : "_" + language.replace('-', '_'));
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(EveryText.class.getResourceAsStream("/i18n/" + file + ".properties"), file),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        words.stringPropertyNames().forEach(key -> texts.put("i18n/" + bundle + "/" + key, words.getProperty(key)));
    }

    private void add(String file, String content) {
        YamlFile.parse(file, content, new Problems()).orElseThrow().lines("").forEach(line -> {
            int equals = line.indexOf('=');
            String key = file + line.substring(0, equals);
            if (!NO_SENTENCE.matcher(key).matches()) {
                texts.merge(
                        key,
                        MARK.matcher(line.substring(equals + 1)).replaceAll("$1"),
                        (one, next) -> one + "\n" + next);
            }
        });
    }
}

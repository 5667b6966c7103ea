package dev.marginwise.edition;

import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.yaml.PublishedEditions;
import dev.marginwise.rulebook.yaml.RuleBookFiles;
import dev.marginwise.words.Translations;
import dev.marginwise.yaml.Problems;
import dev.marginwise.yaml.YamlFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Every text that people read in one language, of every published edition and of every bundle, by the keys that lead to it. */
final class EveryText {
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
        String suffix = Translations.suffix(Locale.forLanguageTag(language));
        Translations.BUNDLES.forEach(bundle -> Translations.of(bundle + suffix)
                .forEach((key, text) -> every.texts.put("i18n/" + bundle + "/" + key, text)));
        return every.texts;
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

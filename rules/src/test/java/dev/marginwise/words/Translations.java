package dev.marginwise.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with the files of one bundle: each has to stand on its own, for a missing text would show in English. */
public final class Translations {
    public static final List<String> BUNDLES =
            List.of("messages", "wizard", "api", "margin", "statement", "holding", "replay");
    static final List<String> SUFFIXES =
            Bundle.LANGUAGES.stream().map(Translations::suffix).toList();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    private Translations() {}

    /** What the files of a language are called behind the bundle's name; the first language has none. */
    public static String suffix(Locale language) {
        return language.equals(Bundle.LANGUAGES.get(0)) ? "" : "_" + language;
    }

    /** Differences between two files of the same bundle, and texts that say nothing; none when the list is empty. */
    static List<String> faults(Map<String, String> first, Map<String, String> other) {
        return Stream.of(
                        first.keySet().stream()
                                .filter(key -> !other.containsKey(key))
                                .map(key -> "missing: " + key),
                        other.keySet().stream()
                                .filter(key -> !first.containsKey(key))
                                .map(key -> "extra: " + key),
                        other.entrySet().stream()
                                .filter(entry -> entry.getValue().isBlank())
                                .map(entry -> "empty: " + entry.getKey()),
                        other.entrySet().stream()
                                .filter(entry -> first.containsKey(entry.getKey()))
                                .filter(entry -> !placeholders(entry.getValue())
                                        .equals(placeholders(Objects.requireNonNull(first.get(entry.getKey())))))
                                .map(entry -> "other placeholders: " + entry.getKey()))
                .flatMap(faults -> faults)
                .toList();
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** The texts of one file, without those of its parent; a key that stands twice is thrown as an exception. */
    public static Map<String, String> of(String file) {
        Map<String, String> texts = new TreeMap<>();
        Properties properties = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                return texts.merge((String) key, (String) value, twice((String) key));
            }
        };
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Translations.class.getResourceAsStream("/i18n/" + file + ".properties"), file),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    private static BinaryOperator<String> twice(String key) {
        return (before, again) -> {
            throw new IllegalStateException("'" + key + "' stands twice");
        };
    }
}

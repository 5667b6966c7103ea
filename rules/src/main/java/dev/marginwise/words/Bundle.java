package dev.marginwise.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/**
 * The words of one file under {@code i18n} in one language; English where the language has no file of its own, whatever
 * language the machine is set to. A missing key is thrown as {@link java.util.MissingResourceException}. Thread-safe.
 */
public final class Bundle {
    private static final ResourceBundle.Control EXACT_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;
    private final Locale language;

    private Bundle(ResourceBundle words, Locale language) {
        this.words = words;
        this.language = language;
    }

    /** The words of the file {@code i18n/<name>.properties} or its translation, such as {@code <name>_zh_CN.properties}. */
    public static Bundle of(String name, Locale language) {
        return new Bundle(ResourceBundle.getBundle("i18n." + name, language, EXACT_LANGUAGE), language);
    }

    public Locale language() {
        return language;
    }

    /** A text, its {@code {0}}, {@code {1}} … filled as {@link MessageFormat} does (numbers are grouped). */
    public String filled(String key, Object... values) {
        return new MessageFormat(words.getString(key), language).format(values);
    }

    /** Every text as it stands in the file, by its key. */
    public Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        words.keySet().forEach(key -> texts.put(key, words.getString(key)));
        return texts;
    }
}

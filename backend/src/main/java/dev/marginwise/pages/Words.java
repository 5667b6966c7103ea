package dev.marginwise.pages;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The interface words of the pages in one language, from {@code i18n/messages*.properties}. A missing key is thrown as
 * {@link java.util.MissingResourceException}: a page is never shown with a hole in it. Thread-safe.
 */
public final class Words {
    private static final ResourceBundle.Control EXACT_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** The words for a language; English where it has no file of its own, whatever language the machine is set to. */
    public static Words in(Locale locale) {
        return new Words(ResourceBundle.getBundle("i18n.messages", locale, EXACT_LANGUAGE), locale);
    }

    /** The BCP 47 tag of these words' language. */
    public String language() {
        return locale.toLanguageTag();
    }

    /** One text, its {@code {0}}, {@code {1}} … filled as {@link MessageFormat} does (numbers are grouped). */
    public String of(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** The text under {@code key.one} or {@code key.other}; the count is {@code {0}}. */
    public String counted(String key, int count) {
        return of(key + (count == 1 ? ".one" : ".other"), count);
    }
}

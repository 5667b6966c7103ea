package dev.marginwise.pages.site;

import dev.marginwise.words.Bundle;
import java.util.Locale;

/**
 * The interface words of the pages in one language, from {@code i18n/messages*.properties}. A missing key is thrown as
 * {@link java.util.MissingResourceException}: a page is never shown with a hole in it. Thread-safe.
 */
public final class Words {
    private final Bundle bundle;

    private Words(Bundle bundle) {
        this.bundle = bundle;
    }

    /** The words for a language; English where it has no file of its own, whatever language the machine is set to. */
    public static Words in(Locale locale) {
        return new Words(Bundle.of("messages", locale));
    }

    /** The language of these words. */
    public Locale locale() {
        return bundle.language();
    }

    /** One text, its {@code {0}}, {@code {1}} … filled as {@link java.text.MessageFormat} does (numbers are grouped). */
    public String of(String key, Object... values) {
        return bundle.filled(key, values);
    }

    /** The text under {@code key.one} or {@code key.other}; the count is {@code {0}}. */
    public String counted(String key, int count) {
        return of(key + (count == 1 ? ".one" : ".other"), count);
    }
}

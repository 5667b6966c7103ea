package dev.marginwise.http;

import java.util.Locale;

/** Where the pages in a language lie: in the first that we speak at the root, in every other under a beginning of its own. */
public final class LanguagePath {
    private LanguagePath() {}

    /**
     * What stands before the path of a page, such as {@code /zh}; nothing for the first language and for one in which there
     * are no pages, whose readers find those in the first.
     *
     * @param tag a BCP 47 tag
     */
    public static String before(String tag) {
        Locale wanted = Locale.forLanguageTag(tag);
        return WantedLanguage.SPOKEN.stream()
                .skip(1)
                .filter(wanted::equals)
                .map(spoken -> "/" + spoken.getLanguage())
                .findFirst()
                .orElse("");
    }
}

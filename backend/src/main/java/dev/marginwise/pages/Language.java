package dev.marginwise.pages;

import dev.marginwise.rulebook.RuleBook;
import io.micronaut.http.HttpRequest;
import java.util.Locale;

/** A language that the pages speak: its words, and what its addresses begin with. */
enum Language {
    ENGLISH(Locale.ENGLISH, "", "English"),
    CHINESE(Locale.SIMPLIFIED_CHINESE, "/zh", "中文");

    private final Locale locale;
    private final String base;
    private final String name;

    Language(Locale locale, String base, String name) {
        this.locale = locale;
        this.base = base;
        this.name = name;
    }

    /** The language that an address is in; English unless it begins as those of another language do. */
    static Language of(HttpRequest<?> request) {
        for (Language language : values()) {
            if (!language.base.isEmpty() && (request.getPath() + "/").startsWith(language.base + "/")) {
                return language;
            }
        }
        return ENGLISH;
    }

    /** The one that a reader of this language may want instead. */
    Language other() {
        return this == ENGLISH ? CHINESE : ENGLISH;
    }

    /** What it is called by those who read it. */
    String ownName() {
        return name;
    }

    /** A BCP 47 tag, such as {@code zh-CN}. */
    String tag() {
        return locale.toLanguageTag();
    }

    Locale locale() {
        return locale;
    }

    /** What stands before the path of every page in this language: nothing, or such as {@code /zh}. */
    String base() {
        return base;
    }

    /** Where a page lies in this language; pages are named by their English path, such as {@code /rules}. */
    String path(String page) {
        return base + page;
    }

    Words words() {
        return Words.in(locale);
    }

    /** What an edition says in this language; in its first one where it does not know this. */
    BookTexts texts(RuleBook book) {
        return new BookTexts(book.texts(tag()).orElseGet(book::firstTexts), this);
    }
}

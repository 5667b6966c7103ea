package dev.marginwise.pages.site;

import dev.marginwise.http.LanguagePath;
import dev.marginwise.http.WantedLanguage;
import dev.marginwise.rulebook.RuleBook;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;

/**
 * A language that the pages speak.
 *
 * @param base what stands before the path of every page in this language: nothing for the first, else such as {@code /zh}
 */
public record Language(Locale locale, String base) {
    /** The addresses of all languages but the first begin with this; an annotation cannot work it out from the list. */
    public static final String ELSEWHERE = "/{language:zh}";

    /** In the order of {@link WantedLanguage#SPOKEN}; readers of any other language get the first. */
    public static final List<Language> ALL = WantedLanguage.SPOKEN.stream()
            .map(locale -> new Language(locale, LanguagePath.before(locale.toLanguageTag())))
            .toList();

    public static final Language FIRST = ALL.get(0);

    /** The language that an address is in; the first unless it begins as those of another language do. */
    public static Language of(HttpRequest<?> request) {
        return ALL.stream()
                .filter(language ->
                        !language.base.isEmpty() && (request.getPath() + "/").startsWith(language.base + "/"))
                .findFirst()
                .orElse(FIRST);
    }

    /** Those that a reader of this language may want instead. */
    List<Language> others() {
        return ALL.stream().filter(language -> !language.equals(this)).toList();
    }

    /** What it is called by those who read it. */
    String ownName() {
        return locale.getDisplayLanguage(locale);
    }

    /** A BCP 47 tag, such as {@code zh-CN}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** Where a page lies in this language; pages are named by their path in the first, such as {@code /rules}. */
    public String path(String page) {
        return base + page;
    }

    /** The picture that other sites show beside a link to a page in this language. */
    public String picture() {
        return equals(FIRST) ? "/share.png" : "/share-" + tag() + ".png";
    }

    public Words words() {
        return Words.in(locale);
    }

    /** What an edition says in this language; in its first one where it does not know this. */
    public BookTexts texts(RuleBook book) {
        return new BookTexts(book.texts(tag()).orElseGet(book::firstTexts), this);
    }
}

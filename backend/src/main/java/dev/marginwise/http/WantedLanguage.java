package dev.marginwise.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** Which of some languages a request's {@code Accept-Language} asks for. */
public final class WantedLanguage {
    /** The languages of our own words, the first being the one for everybody else. */
    public static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private WantedLanguage() {}

    /** The language to speak with whoever sent this request. */
    public static Locale of(HttpRequest<?> request) {
        return of(request, SPOKEN.stream().map(Locale::toLanguageTag).toList())
                .map(Locale::forLanguageTag)
                .orElse(SPOKEN.get(0));
    }

    /**
     * The first of the wanted languages that is among these BCP 47 tags; empty when none is, or the header is not
     * readable. A wish is shortened until it fits, so {@code zh}, {@code zh-Hans} and {@code zh-TW} all find
     * {@code zh-CN} where that is the only Chinese.
     */
    public static Optional<String> of(HttpRequest<?> request, Collection<String> tags) {
        return request.getHeaders()
                .findFirst(HttpHeaders.ACCEPT_LANGUAGE)
                .flatMap(wanted -> ranges(wanted).stream()
                        .filter(range -> range.getWeight() > 0)
                        .flatMap(range -> found(range.getRange(), tags).stream())
                        .findFirst());
    }

    /** Java's parser refuses most unreadable headers, and runs out of bounds at others, such as {@code -}. */
    private static List<LanguageRange> ranges(String wanted) {
        try {
            return LanguageRange.parse(wanted);
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return List.of();
        }
    }

    private static Optional<String> found(String range, Collection<String> tags) {
        String wish = range;
        while (true) {
            String part = wish;
            Optional<String> tag =
                    tags.stream().filter(offered -> fits(part, offered)).findFirst();
            int end = wish.lastIndexOf('-');
            if (tag.isPresent() || end < 0) return tag;
            wish = wish.substring(0, end);
        }
    }

    private static boolean fits(String wish, String tag) {
        return tag.equalsIgnoreCase(wish) || tag.regionMatches(true, 0, wish + "-", 0, wish.length() + 1);
    }
}

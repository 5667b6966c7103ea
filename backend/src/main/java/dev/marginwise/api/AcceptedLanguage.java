package dev.marginwise.api;

import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses the texts that a request's {@code Accept-Language} asks for. */
final class AcceptedLanguage {
    private AcceptedLanguage() {}

    /** The first wanted language that the edition has; its first language when none is, or the header is not readable. */
    static Texts of(HttpRequest<?> request, RuleBook book) {
        return request.getHeaders()
                .findFirst(HttpHeaders.ACCEPT_LANGUAGE)
                .flatMap(wanted -> lookUp(wanted, book))
                .orElseGet(book::firstTexts);
    }

    /** Java's parser refuses most unreadable headers, and runs out of bounds at others, such as {@code -}. */
    private static Optional<Texts> lookUp(String wanted, RuleBook book) {
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(wanted);
            return Optional.ofNullable(Locale.lookupTag(ranges, book.texts().keySet()))
                    .flatMap(book::texts);
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }
}

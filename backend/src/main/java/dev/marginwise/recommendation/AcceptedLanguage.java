package dev.marginwise.recommendation;

import dev.marginwise.http.WantedLanguage;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import io.micronaut.http.HttpRequest;

/** Chooses the texts that a request's {@code Accept-Language} asks for. */
public final class AcceptedLanguage {
    private AcceptedLanguage() {}

    /** The first wanted language that the edition has; its first language when none is, or the header is not readable. */
    public static Texts of(HttpRequest<?> request, RuleBook book) {
        return WantedLanguage.of(request, book.texts().keySet())
                .flatMap(book::texts)
                .orElseGet(book::firstTexts);
    }
}

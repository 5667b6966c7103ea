package dev.marginwise.recommendation;

import dev.marginwise.http.HeaderNames;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;

/** What every good answer of the API says in its headers: the edition that decided and the language of its texts. */
public final class Reply {
    private Reply() {}

    public static <T> MutableHttpResponse<T> of(T body, RuleBook book) {
        return HttpResponse.ok(body).header(HeaderNames.EDITION, book.edition());
    }

    public static <T> MutableHttpResponse<T> inLanguage(T body, RuleBook book, Texts texts) {
        return of(body, book)
                .header(HttpHeaders.CONTENT_LANGUAGE, texts.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}

package dev.marginwise.partners.keys;

import dev.marginwise.partners.store.StoredKey;
import dev.marginwise.problem.Problem;
import dev.marginwise.problem.ProblemType;
import dev.marginwise.words.Sentence;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lets nobody without a valid key to what partners recorded. Stands on these addresses only: others pay nothing for it. */
@ServerFilter("/api/v1/decisions/**")
@Order(KeyFilter.AMONG_FILTERS)
final class KeyFilter {
    /** After whoever gives every answer its headers, before whoever asks for the key. */
    static final int AMONG_FILTERS = 50;

    private static final String SCHEME = "Bearer ";
    private static final String CHALLENGE = "Bearer realm=\"marginwise\"";
    private static final String INVALID = CHALLENGE + ", error=\"invalid_token\"";

    private final Keys keys;
    private final LastUses lastUses;

    KeyFilter(Keys keys, LastUses lastUses) {
        this.keys = keys;
        this.lastUses = lastUses;
    }

    @RequestFilter
    CompletionStage<HttpRequest<?>> admit(HttpRequest<?> request) {
        KeyText text = KeyText.read(sent(request))
                .orElseThrow(() -> refused(ProblemType.KEY_MISTYPED, "detail.key-mistyped", INVALID)
                        .asException());
        return keys.find(text).thenApply(found -> {
            StoredKey key = valid(found);
            new PartnerKey(key.id(), key.partner(), key.live()).noteOn(request);
            lastUses.note(key.id());
            return request;
        });
    }

    private static String sent(HttpRequest<?> request) {
        return request.getHeaders()
                .findFirst(HttpHeaders.AUTHORIZATION)
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .orElseThrow(() -> refused(ProblemType.KEY_MISSING, "detail.key-missing", CHALLENGE)
                        .asException());
    }

    private static StoredKey valid(Optional<StoredKey> found) {
        StoredKey key = found.orElseThrow(() ->
                refused(ProblemType.KEY_UNKNOWN, "detail.key-unknown", INVALID).asException());
        if (key.revokedAt().isPresent()) {
            throw refused(ProblemType.KEY_ENDED, "detail.key-revoked", INVALID).asException();
        }
        if (key.isExpired(System.currentTimeMillis())) {
            throw refused(ProblemType.KEY_ENDED, "detail.key-expired", INVALID).asException();
        }
        return key;
    }

    private static Problem refused(ProblemType type, String detail, String challenge) {
        return type.because(Sentence.of(detail)).withHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }
}

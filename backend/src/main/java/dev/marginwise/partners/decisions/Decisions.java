package dev.marginwise.partners.decisions;

import dev.marginwise.decision.Recommendation;
import dev.marginwise.editions.Recommender;
import dev.marginwise.partners.keys.PartnerKey;
import dev.marginwise.partners.store.DecisionRows;
import dev.marginwise.partners.store.StoredDecision;
import dev.marginwise.partners.store.StoredDecision.Recorded;
import dev.marginwise.problem.Problem;
import dev.marginwise.problem.ProblemType;
import dev.marginwise.words.Sentence;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Records each decision once, however often it is sent and to however many nodes. */
@Singleton
final class Decisions {
    private final DecisionRows rows;
    private final Recommender recommender;
    private final JsonMapper json;
    private final ConcurrentMap<Name, String> underWay = new ConcurrentHashMap<>();

    Decisions(DecisionRows rows, Recommender recommender, JsonMapper json) {
        this.rows = rows;
        this.recommender = recommender;
        this.json = json;
    }

    /** What a partner calls a request; trials have names of their own. */
    private record Name(String partner, boolean live, String idempotencyKey) {}

    /**
     * The decision that is durable under this idempotency key, be it this one or an earlier one from the same body.
     *
     * @throws dev.marginwise.problem.ProblemException answers-incomplete; still-recording; idempotency-mismatch, which
     *     may also come with the future
     */
    CompletableFuture<Recorded> record(PartnerKey key, String idempotencyKey, DecisionRequest.Read request) {
        StoredDecision decision = decided(key, idempotencyKey, request);
        Name name = new Name(key.partner(), key.live(), idempotencyKey);
        String other = underWay.putIfAbsent(name, request.body());
        if (other != null) {
            throw (other.equals(request.body()) ? stillRecording() : mismatch()).asException();
        }
        return rows.record(decision, () -> underWay.remove(name)).thenApply(recorded -> {
            if (!recorded.decision().body().equals(request.body()))
                throw mismatch().asException();
            return recorded;
        });
    }

    private StoredDecision decided(PartnerKey key, String idempotencyKey, DecisionRequest.Read request) {
        Recommendation recommendation = recommender.recommend(
                request.answers().consultation(), request.answers().answers());
        long now = System.currentTimeMillis();
        return new StoredDecision(
                DecisionId.at(now),
                key.partner(),
                key.live(),
                key.id(),
                idempotencyKey,
                request.body(),
                now,
                recommendation.code().text(),
                recommendation.book().hash(),
                recommendation.mode().id(),
                request.reference(),
                written(request.metadata()),
                Optional.empty());
    }

    private String written(Map<String, String> metadata) {
        try {
            return json.writeValueAsString(metadata);
        } catch (IOException nothingToFail) {
            throw new UncheckedIOException(nothingToFail);
        }
    }

    private static Problem mismatch() {
        return ProblemType.IDEMPOTENCY_MISMATCH.because(Sentence.of("detail.idempotency-mismatch"));
    }

    private static Problem stillRecording() {
        return ProblemType.STILL_RECORDING
                .because(Sentence.of("detail.still-recording"))
                .withHeader("Retry-After", "1");
    }
}

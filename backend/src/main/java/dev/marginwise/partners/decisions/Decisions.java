package dev.marginwise.partners.decisions;

import dev.marginwise.decision.Reason;
import dev.marginwise.decision.Recommendation;
import dev.marginwise.editions.Recommender;
import dev.marginwise.partners.keys.PartnerKey;
import dev.marginwise.partners.receipts.ReceiptClaims;
import dev.marginwise.partners.receipts.Receipts;
import dev.marginwise.partners.store.DecisionRows;
import dev.marginwise.partners.store.StoredDecision;
import dev.marginwise.partners.store.StoredDecision.Recorded;
import dev.marginwise.problem.Problem;
import dev.marginwise.problem.ProblemType;
import dev.marginwise.rulebook.Measure;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.words.Sentence;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/** Records each decision once, however often it is sent and to however many nodes. */
@Singleton
final class Decisions {
    private final DecisionRows rows;
    private final Recommender recommender;
    private final Receipts receipts;
    private final JsonMapper json;
    private final RecordedCount counts;
    private final ConcurrentMap<Name, String> underWay = new ConcurrentHashMap<>();

    Decisions(DecisionRows rows, Recommender recommender, Receipts receipts, JsonMapper json, RecordedCount counts) {
        this.rows = rows;
        this.recommender = recommender;
        this.receipts = receipts;
        this.json = json;
        this.counts = counts;
    }

    /** What a partner calls a request; trials have names of their own. */
    private record Name(String partner, boolean live, String idempotencyKey) {}

    /**
     * The decision that is durable under this idempotency key, be it this one or an earlier one from the same body.
     *
     * @throws dev.marginwise.problem.ProblemException answers-incomplete; the future fails with still-recording or
     *     idempotency-mismatch
     */
    CompletableFuture<Recorded> record(PartnerKey key, String idempotencyKey, DecisionRequest.Read request) {
        Recommendation recommendation = recommender.recommend(
                request.answers().consultation(), request.answers().answers());
        StoredDecision decision = decided(key, idempotencyKey, request, recommendation);
        return receipts.sign(claims(decision, recommendation))
                .thenCompose(receipt -> recordOnce(decision.signed(receipt)))
                .thenApply(recorded -> {
                    if (!recorded.decision().body().equals(request.body()))
                        throw mismatch().asException();
                    counts.count(recorded, request.answers());
                    return recorded;
                });
    }

    private CompletableFuture<Recorded> recordOnce(StoredDecision decision) {
        Name name = new Name(decision.partner(), decision.live(), decision.idempotencyKey());
        String other = underWay.putIfAbsent(name, decision.body());
        if (other != null) {
            throw (other.equals(decision.body()) ? stillRecording() : mismatch()).asException();
        }
        return rows.record(decision, () -> underWay.remove(name));
    }

    private StoredDecision decided(
            PartnerKey key, String idempotencyKey, DecisionRequest.Read request, Recommendation recommendation) {
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

    private static ReceiptClaims claims(StoredDecision decision, Recommendation recommendation) {
        Stream<Rule> reasons = recommendation.reasons().stream().map(Reason::rule);
        Stream<Rule> beside =
                Stream.concat(recommendation.cautions().stream(), recommendation.contradictions().stream());
        return new ReceiptClaims(
                decision.id(),
                Instant.ofEpochMilli(decision.recordedAt()),
                recommendation.book().edition(),
                decision.rulebook(),
                recommendation.answers().ids(),
                decision.mode(),
                recommendation.measures().stream().map(Measure::id).toList(),
                Stream.concat(reasons, beside).map(Rule::id).toList());
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

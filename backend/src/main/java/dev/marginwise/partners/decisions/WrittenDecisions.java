package dev.marginwise.partners.decisions;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marginwise.decision.Consultation;
import dev.marginwise.editions.Recommender;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.partners.store.StoredDecision;
import dev.marginwise.problem.ProblemType;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.recommendation.AcceptedLanguage;
import dev.marginwise.recommendation.AnswersRequest;
import dev.marginwise.recommendation.RenderedRecommendations;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import dev.marginwise.words.Sentence;
import io.micronaut.http.HttpRequest;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/**
 * Recorded decisions as JSON. The recommendation within is told anew, by the rules of its own edition, in the language of
 * whoever reads it: a decision that would be told otherwise than it was recorded is not told at all.
 */
@Singleton
final class WrittenDecisions {
    private final RuleBooks books;
    private final Recommender recommender;
    private final RenderedRecommendations recommendations;
    private final JsonMapper json;

    WrittenDecisions(
            RuleBooks books, Recommender recommender, RenderedRecommendations recommendations, JsonMapper json) {
        this.books = books;
        this.recommender = recommender;
        this.recommendations = recommendations;
        this.json = json;
    }

    /** A decision and the texts that tell it, which are those of its own edition. */
    static final class Written {
        final byte[] body;
        final RuleBook book;
        final Texts texts;

        Written(byte[] body, RuleBook book, Texts texts) {
            this.body = body;
            this.book = book;
            this.texts = texts;
        }
    }

    /** One that was recorded just now, by the answers that it was decided for. */
    Written recorded(StoredDecision decision, AnswersRequest.Read decided, HttpRequest<?> request) {
        return written(decision, decided.consultation(), decided.answers(), request);
    }

    Written write(StoredDecision decision, HttpRequest<?> request) {
        return books.read(decision.code())
                .fold(
                        valid ->
                                write(decision, books.edition(valid.edition()).orElseThrow(), valid.answers(), request),
                        mistyped -> {
                            throw new IllegalStateException("decision " + decision.id() + " has a damaged code");
                        },
                        unknown -> {
                            throw notServed(decision);
                        });
    }

    /** One JSON object: a page of decisions. */
    byte[] page(List<StoredDecision> decisions, String next, HttpRequest<?> request) {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes("{\"data\":[".getBytes(UTF_8));
        for (int i = 0; i < decisions.size(); i++) {
            if (i > 0) page.write(',');
            page.writeBytes(write(decisions.get(i), request).body);
        }
        page.writeBytes(("],\"next\":" + (next.isEmpty() ? "null" : text(next)) + "}").getBytes(UTF_8));
        return page.toByteArray();
    }

    private Written write(StoredDecision decision, Consultation consultation, Answers answers, HttpRequest<?> request) {
        String mode = recommender.decide(consultation, answers).id();
        if (!decision.rulebook().equals(consultation.book().hash())
                || !decision.mode().equals(mode)) {
            throw new IllegalStateException(
                    "decision " + decision.id() + " was recorded under other rules than those of its edition");
        }
        return written(decision, consultation, answers, request);
    }

    private Written written(
            StoredDecision decision, Consultation consultation, Answers answers, HttpRequest<?> request) {
        Texts texts = AcceptedLanguage.of(request, consultation.book());
        ByteArrayOutputStream body = new ByteArrayOutputStream(8_192);
        body.writeBytes(("{\"id\":\"" + decision.id()
                        + "\",\"recordedAt\":\"" + Instant.ofEpochMilli(decision.recordedAt())
                        + "\",\"live\":" + decision.live()
                        + ",\"reference\":"
                        + decision.reference().map(this::text).orElse("null")
                        + ",\"metadata\":" + decision.metadata()
                        + ",\"recommendation\":")
                .getBytes(UTF_8));
        recommendations.decided(consultation, answers, texts).addTo(body);
        decision.receipt().ifPresent(receipt -> body.writeBytes((",\"receipt\":\"" + receipt + "\"").getBytes(UTF_8)));
        body.write('}');
        return new Written(body.toByteArray(), consultation.book(), texts);
    }

    /** Any value as JSON. */
    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException nothingToFail) {
            throw new UncheckedIOException(nothingToFail);
        }
    }

    /** During an update an older node may meet what a newer one recorded. */
    private static RuntimeException notServed(StoredDecision decision) {
        return ProblemType.STORE_AWAY
                .because(
                        Sentence.of("detail.edition-not-served", decision.code().replaceFirst("\\..*", "")))
                .withHeader("Retry-After", "60")
                .asException();
    }
}

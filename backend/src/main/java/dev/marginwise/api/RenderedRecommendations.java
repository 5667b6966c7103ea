package dev.marginwise.api;

import dev.marginwise.Recommender;
import dev.marginwise.decision.Consultation;
import dev.marginwise.decision.Recommendation;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.rulebook.Texts;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Recommendations as JSON. A body follows from rules, answers and texts alone, so what was explained and written lately
 * is kept. Kept is only how a decision reads, never the decision.
 */
@Singleton
final class RenderedRecommendations {
    /** Bodies of some six thousand bytes: at most 25 MB. */
    private static final int MOST = 4_096;

    private final Map<Key, byte[]> kept = new ConcurrentHashMap<>();
    private final Recommender recommender;
    private final JsonMapper json;

    RenderedRecommendations(Recommender recommender, JsonMapper json) {
        this.recommender = recommender;
        this.json = json;
    }

    private record Key(String edition, String language, int answers) {}

    /**
     * The body in the language of the texts. The rules decide first, every time.
     *
     * @throws dev.marginwise.problem.ProblemException answers-incomplete while the mode is not settled
     */
    byte[] of(Consultation consultation, Answers answers, Texts texts) {
        recommender.decide(consultation, answers);
        Key key = new Key(consultation.book().edition(), texts.language(), answers.index());
        byte[] known = kept.get(key);
        if (known != null) return known;
        Recommendation recommendation = recommender.recommend(consultation, answers);
        byte[] body =
                write(RecommendationResponse.of(recommendation, recommender.explain(recommendation), texts, null));
        if (kept.size() >= MOST) kept.clear();
        kept.put(key, body);
        return body;
    }

    private byte[] write(RecommendationResponse response) {
        try {
            return json.writeValueAsBytes(response);
        } catch (IOException nothingToFail) {
            throw new UncheckedIOException(nothingToFail);
        }
    }
}

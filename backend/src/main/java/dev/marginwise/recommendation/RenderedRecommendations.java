package dev.marginwise.recommendation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.marginwise.decision.Consultation;
import dev.marginwise.decision.Recommendation;
import dev.marginwise.editions.Recommender;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.rulebook.Texts;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Recommendations as JSON. A body follows from rules, answers and texts alone, so what was explained and written is
 * kept. Kept is only how a decision reads, never the decision.
 */
@Singleton
public final class RenderedRecommendations {
    /**
     * Far more than are told in a day, and no more than the memory of a small machine bears, whatever the size of an
     * edition. Most of a body is shared: about 1 kB each, 80 MB in all, and never more than a quarter of the heap.
     */
    private static final int MOST =
            Math.toIntExact(Math.min(80_000, Runtime.getRuntime().maxMemory() / 4 / 1024));

    private final Cache<Key, byte[][]> kept =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Recommender recommender;
    private final JsonPieces<RecommendationResponse> json;

    RenderedRecommendations(Recommender recommender, JsonMapper json) {
        this.recommender = recommender;
        this.json = new JsonPieces<>(json, RecommendationResponse.class, Set.of("code", "links"));
    }

    private record Key(String edition, String language, int answers) {}

    /**
     * The body in the language of the texts: a {@link RecommendationResponse} without {@code current} as JSON in UTF-8, in
     * an array of the caller's own. The rules decide first, every time.
     *
     * @throws dev.marginwise.problem.ProblemException answers-incomplete while the mode is not settled
     */
    public byte[] of(Consultation consultation, Answers answers, Texts texts) {
        recommender.decide(consultation, answers);
        Key key = new Key(consultation.book().edition(), texts.language(), answers.index());
        return joined(kept.get(key, first -> pieces(recommender.recommend(consultation, answers), texts)));
    }

    private byte[][] pieces(Recommendation recommendation, Texts texts) {
        return json.pieces(RecommendationResponse.of(recommendation, recommender.explain(recommendation), texts, null));
    }

    private static byte[] joined(byte[][] pieces) {
        int length = 0;
        for (byte[] piece : pieces) {
            length += piece.length;
        }
        byte[] body = new byte[length];
        int end = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, body, end, piece.length);
            end += piece.length;
        }
        return body;
    }
}

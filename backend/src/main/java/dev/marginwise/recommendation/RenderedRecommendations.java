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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Recommendations as JSON. A body follows from rules, answers and texts alone, so what was explained and written is
 * kept when it is asked for again. Kept is only how a decision reads, never the decision.
 */
@Singleton
public final class RenderedRecommendations {
    /**
     * Far more than are told in a day, and no more than the memory of a small machine bears, whatever the size of an
     * edition. Most of a body is shared: about 1 kB each, 80 MB in all, and never more than a quarter of the heap.
     */
    private static final int MOST =
            Math.toIntExact(Math.min(80_000, Runtime.getRuntime().maxMemory() / 4 / 1024));

    /** What is to be forgotten is found by whoever adds to it: waking another thread for that takes longer. */
    private final Cache<Key, RenderedJson> kept =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    /** What is asked for only once is not kept: it would only give the collector of garbage more to copy. */
    private final AskedLately asked = new AskedLately();

    private final Recommender recommender;
    private final JsonPieces<RecommendationResponse> json;

    RenderedRecommendations(Recommender recommender, JsonMapper json) {
        this.recommender = recommender;
        this.json = new JsonPieces<>(json, RecommendationResponse.class, Set.of("code", "links"));
    }

    private final Map<String, ToldParts> told = new ConcurrentHashMap<>();

    private record Key(String edition, String language, int answers) {}

    /**
     * The body in the language of the texts: a {@link RecommendationResponse} without {@code current} as JSON in UTF-8. The
     * rules decide first, every time.
     *
     * @throws dev.marginwise.problem.ProblemException answers-incomplete while the mode is not settled
     */
    public RenderedJson of(Consultation consultation, Answers answers, Texts texts) {
        Key key = key(consultation, answers, texts);
        RenderedJson told = kept.getIfPresent(key);
        if (told == null) return tell(key, consultation, answers, texts);
        recommender.decide(consultation, answers);
        return told;
    }

    /** The same for a caller for whom the rules have just decided these answers. */
    public RenderedJson decided(Consultation consultation, Answers answers, Texts texts) {
        Key key = key(consultation, answers, texts);
        RenderedJson told = kept.getIfPresent(key);
        return told != null ? told : tell(key, consultation, answers, texts);
    }

    private static Key key(Consultation consultation, Answers answers, Texts texts) {
        return new Key(consultation.book().edition(), texts.language(), answers.index());
    }

    private RenderedJson tell(Key key, Consultation consultation, Answers answers, Texts texts) {
        RenderedJson told = written(recommender.recommend(consultation, answers), texts);
        if (asked.before(key)) kept.put(key, told);
        return told;
    }

    private RenderedJson written(Recommendation recommendation, Texts texts) {
        ToldParts parts = told.computeIfAbsent(
                recommendation.book().edition() + " " + texts.language(), first -> new ToldParts(texts));
        return new RenderedJson(json.pieces(
                RecommendationResponse.of(recommendation, recommender.explain(recommendation), texts, parts, null)));
    }
}

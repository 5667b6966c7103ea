package dev.marginwise.recommendation;

import dev.marginwise.decision.Recommendation;
import dev.marginwise.editions.Recommender;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.recommendation.RecommendationResponse.Current;
import dev.marginwise.rulebook.Texts;
import jakarta.inject.Singleton;

/** Recommendations of any edition, told once more with what today's edition makes of the same answers. */
@Singleton
public final class Replays {
    private final RuleBooks books;
    private final Recommender recommender;

    Replays(RuleBooks books, Recommender recommender) {
        this.books = books;
        this.recommender = recommender;
    }

    /** A recommendation as {@link Recommender#replay} gives it, in the language of the texts. */
    public RecommendationResponse of(Recommendation recommendation, Texts texts) {
        String today = books.current().book().edition();
        Current current = recommender
                .today(recommendation)
                .map(mode -> new Current(today, mode.id(), mode == recommendation.mode()))
                .orElseGet(() -> new Current(today, null, false));
        return RecommendationResponse.of(recommendation, recommender.explain(recommendation), texts, current);
    }
}

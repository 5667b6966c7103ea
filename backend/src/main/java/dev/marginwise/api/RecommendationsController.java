package dev.marginwise.api;

import dev.marginwise.Recommender;
import dev.marginwise.RuleBooks;
import dev.marginwise.api.RecommendationResponse.Current;
import dev.marginwise.decision.Recommendation;
import dev.marginwise.problem.JsonBody;
import dev.marginwise.rulebook.Texts;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;

/** Isolated or cross, with reasons. */
@Controller("/api/v1/recommendations")
final class RecommendationsController {
    private final RuleBooks books;
    private final Recommender recommender;

    RecommendationsController(RuleBooks books, Recommender recommender) {
        this.books = books;
        this.recommender = recommender;
    }

    /** Recommends a mode once the answers settle it. Nothing is stored: the code in the answer replays the result. */
    @Post
    @RequestBody(content = @Content(schema = @Schema(implementation = AnswersRequest.class)))
    HttpResponse<RecommendationResponse> recommend(HttpRequest<?> request, @Body JsonBody body) {
        AnswersRequest.Read read = AnswersRequest.read(body, books);
        return answer(request, recommender.recommend(read.consultation(), read.answers()), null);
    }

    /**
     * Replays a recommendation under the rules of its own edition, and says what today's edition makes of the answers.
     *
     * @param code as it was given out, such as 2026-11.7K3QX
     */
    @Get("/{code}")
    HttpResponse<RecommendationResponse> replay(HttpRequest<?> request, String code) {
        Recommendation recommendation = recommender.replay(code);
        Current current = recommender
                .today(recommendation)
                .map(mode -> new Current(today(), mode.id(), mode == recommendation.mode()))
                .orElseGet(() -> new Current(today(), null, false));
        return answer(request, recommendation, current);
    }

    private String today() {
        return books.current().book().edition();
    }

    private HttpResponse<RecommendationResponse> answer(
            HttpRequest<?> request, Recommendation recommendation, @Nullable Current current) {
        Texts texts = AcceptedLanguage.of(request, recommendation.book());
        return Answer.inLanguage(
                RecommendationResponse.of(recommendation, recommender.explain(recommendation), texts, current),
                recommendation.book(),
                texts);
    }
}

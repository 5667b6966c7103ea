package dev.marginwise.api;

import dev.marginwise.decision.Recommendation;
import dev.marginwise.editions.Door;
import dev.marginwise.editions.Recommender;
import dev.marginwise.editions.Tally;
import dev.marginwise.recommendation.AcceptedLanguage;
import dev.marginwise.recommendation.AnswersBody;
import dev.marginwise.recommendation.AnswersRequest;
import dev.marginwise.recommendation.RecommendationResponse;
import dev.marginwise.recommendation.RenderedJson;
import dev.marginwise.recommendation.RenderedRecommendations;
import dev.marginwise.recommendation.Replays;
import dev.marginwise.recommendation.Reply;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Isolated or cross, with reasons. */
@Tag(name = "Recommendations")
@Controller("/api/v1/recommendations")
final class RecommendationsController {
    private final Recommender recommender;
    private final RenderedRecommendations rendered;
    private final Replays replays;
    private final Tally tally;

    RecommendationsController(Recommender recommender, RenderedRecommendations rendered, Replays replays, Tally tally) {
        this.recommender = recommender;
        this.rendered = rendered;
        this.replays = replays;
        this.tally = tally;
    }

    /** Recommends a mode once the answers settle it. Nothing is stored: the code in the answer replays the result. */
    @Post
    @DocumentedPost
    @ApiResponse(
            responseCode = "200",
            description = "The recommendation.",
            headers = {
                @Header(name = "Marginwise-Edition", ref = "#/components/headers/Marginwise-Edition"),
                @Header(name = "Content-Language", ref = "#/components/headers/Content-Language"),
                @Header(name = "Vary", ref = "#/components/headers/Vary"),
                @Header(name = "X-Request-Id", ref = "#/components/headers/X-Request-Id")
            },
            content = @Content(schema = @Schema(implementation = RecommendationResponse.class)))
    @ApiResponse(responseCode = "422", description = "request-invalid answers-invalid answers-incomplete")
    HttpResponse<RenderedJson> recommend(HttpRequest<?> request, @Body AnswersBody body) {
        AnswersRequest.Read read = body.read();
        RuleBook book = read.consultation().book();
        Texts texts = AcceptedLanguage.of(request, book);
        RenderedJson recommendation = rendered.of(read.consultation(), read.answers(), texts);
        tally.count(Door.API, read.consultation(), read.answers());
        return Reply.inLanguage(recommendation, book, texts);
    }

    /**
     * Replays a recommendation under the rules of its own edition, and says what today's edition makes of the answers.
     *
     * @param code as it was given out, such as 2026-11.7K3QX
     */
    @Get("/{code}")
    @DocumentedGet
    @ApiResponse(responseCode = "404", description = "code-unknown")
    @ApiResponse(responseCode = "422", description = "code-mistyped")
    HttpResponse<RecommendationResponse> replay(HttpRequest<?> request, String code) {
        Recommendation recommendation = recommender.replay(code);
        Texts texts = AcceptedLanguage.of(request, recommendation.book());
        return Reply.inLanguage(replays.of(recommendation, texts), recommendation.book(), texts);
    }
}

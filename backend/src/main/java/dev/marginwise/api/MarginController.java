package dev.marginwise.api;

import dev.marginwise.comparison.Comparisons;
import dev.marginwise.comparison.MarginRequest;
import dev.marginwise.comparison.MarginResponse;
import dev.marginwise.comparison.ReplayDaysResponse;
import dev.marginwise.comparison.SymbolsResponse;
import dev.marginwise.comparison.TiersInForce;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.json.JsonBody;
import dev.marginwise.margin.replay.ReplayDays;
import dev.marginwise.recommendation.AcceptedLanguage;
import dev.marginwise.recommendation.Reply;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Positions in both modes, in figures. They never reach a recommendation. */
@Tag(name = "Margin")
@Controller("/api/v1/margin")
final class MarginController {
    private final RuleBooks books;
    private final Comparisons comparisons;
    private final TiersInForce tiers;
    private final ReplayDays days;

    MarginController(RuleBooks books, Comparisons comparisons, TiersInForce tiers, ReplayDays days) {
        this.books = books;
        this.comparisons = comparisons;
        this.tiers = tiers;
        this.days = days;
    }

    /**
     * Compares the same positions isolated and cross: liquidation, what is at stake, and equity as all prices move
     * together. Nothing is stored, and no recommendation depends on it. All bad fields are refused at once; what a live
     * account can show is only warned of.
     */
    @Post("/comparisons")
    @DocumentedPost
    @RequestBody(content = @Content(schema = @Schema(implementation = MarginRequest.class)))
    @ApiResponse(responseCode = "422", description = "comparison-invalid")
    HttpResponse<MarginResponse> compare(HttpRequest<?> request, @Body JsonBody body) {
        RuleBook book = books.current().book();
        Texts texts = AcceptedLanguage.of(request, book);
        return Reply.inLanguage(comparisons.of(body, book, texts), book, texts);
    }

    /**
     * The symbols whose tiers are known: a comparison needs none for them. Kept tables change on any day, so ask with the
     * tag of the last answer.
     */
    @Get("/symbols")
    @DocumentedGet
    HttpResponse<SymbolsResponse> symbols(HttpRequest<?> request) {
        RuleBook book = books.current().book();
        Texts texts = AcceptedLanguage.of(request, book);
        return Reply.inLanguage(SymbolsResponse.of(tiers.now(), book, texts), book, texts);
    }

    /**
     * The days that a comparison can replay: how far coins went on each, with the two sources of every figure. All are
     * over; none says anything of days to come.
     */
    @Get("/replays")
    @DocumentedGet
    HttpResponse<ReplayDaysResponse> replays(HttpRequest<?> request) {
        RuleBook book = books.current().book();
        Texts texts = AcceptedLanguage.of(request, book);
        return Reply.inLanguage(ReplayDaysResponse.of(days, book, texts), book, texts);
    }
}

package dev.marginwise.api;

import dev.marginwise.comparison.MarginRequest;
import dev.marginwise.comparison.MarginResponse;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.json.JsonBody;
import dev.marginwise.margin.reading.AccountReader;
import dev.marginwise.margin.reading.AccountReading;
import dev.marginwise.margin.tiers.TierSnapshot;
import dev.marginwise.margin.words.MarginWords;
import dev.marginwise.recommendation.AcceptedLanguage;
import dev.marginwise.recommendation.Reply;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;

/** Positions in both modes, in figures. They never reach a recommendation. */
@Tag(name = "Margin")
@Controller("/api/v1/margin")
final class MarginController {
    private final RuleBooks books;
    private final TierSnapshot tiers;
    private final AccountReader reader;

    MarginController(RuleBooks books, TierSnapshot tiers) {
        this.books = books;
        this.tiers = tiers;
        this.reader = new AccountReader(tiers);
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
        MarginWords words = MarginWords.in(Locale.forLanguageTag(texts.language()));
        AccountReading.Understood understood = MarginRequest.read(body, reader, words);
        MarginResponse response = MarginResponse.of(understood.compare(), tiers.asOf(), words, book, texts);
        return Reply.inLanguage(response, book, texts);
    }
}

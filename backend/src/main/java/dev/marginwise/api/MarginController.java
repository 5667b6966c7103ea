package dev.marginwise.api;

import dev.marginwise.comparison.Comparisons;
import dev.marginwise.comparison.MarginRequest;
import dev.marginwise.comparison.MarginResponse;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.json.JsonBody;
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
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;

/** Positions in both modes, in figures. They never reach a recommendation. */
@Controller("/api/v1/margin")
final class MarginController {
    private static final String EXAMPLE = """
            {
              "wallet": "2000",
              "shock": {"from": "-0.3", "to": "0.3", "steps": 61},
              "positions": [
                {"symbol": "BTCUSDT", "side": "long", "quantity": "0.1", "entry": "60000", "leverage": "10", "addedMargin": "300", "stop": "57000"},
                {"symbol": "ETHUSDT", "side": "long", "quantity": "2", "entry": "3000", "mark": "2700", "leverage": "10"}
              ]
            }
            """;

    private final RuleBooks books;
    private final Comparisons comparisons;

    MarginController(RuleBooks books, Comparisons comparisons) {
        this.books = books;
        this.comparisons = comparisons;
    }

    /**
     * Compares the same positions isolated and cross: liquidation, what is at stake, and equity as all prices move
     * together. Nothing is stored, and no recommendation depends on it. All bad fields are refused at once; what a live
     * account can show is only warned of.
     */
    @Post("/comparisons")
    @DocumentedPost
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = MarginRequest.class),
                            examples = @ExampleObject(name = "two-longs", value = EXAMPLE)))
    HttpResponse<MarginResponse> compare(HttpRequest<?> request, @Body JsonBody body) {
        RuleBook book = books.current().book();
        Texts texts = AcceptedLanguage.of(request, book);
        return Reply.inLanguage(comparisons.of(body, book, texts), book, texts);
    }
}

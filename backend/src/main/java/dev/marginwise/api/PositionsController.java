package dev.marginwise.api;

import dev.marginwise.comparison.StatedResponse;
import dev.marginwise.comparison.Statements;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.recommendation.AcceptedLanguage;
import dev.marginwise.recommendation.Reply;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Positions as people have them, in the form of a comparison. */
@Tag(name = "Margin")
@Controller("/api/v1/margin/positions")
final class PositionsController {
    static final String CSV = "text/csv";

    private final RuleBooks books;

    PositionsController(RuleBooks books) {
        this.books = books;
    }

    /**
     * Reads the positions that somebody already has, and gives them back in the form of a comparison. As JSON it takes the
     * exchange's own answers as they are, positionRisk and account, v2 and v3, also inside data or result, and lists of
     * positions from ccxt; as CSV a table with a first row of names, in English or Chinese, its cells apart by commas,
     * semicolons or tabs. Nothing is stored and nothing is fetched. Rows of amount 0 are counted; each other row that is not
     * read is named with its reason. Only USDT-margined positions are read, or USDC-margined ones where all are; 500 at
     * most. The body holds 1 MiB at most.
     */
    @Post
    @Consumes({MediaType.APPLICATION_JSON, CSV})
    @DocumentedPost
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(ref = "#/components/schemas/ExchangeAnswer")),
                @Content(mediaType = CSV, schema = @Schema(ref = "#/components/schemas/PositionTable"))
            })
    @ApiResponse(responseCode = "422", description = "positions-unreadable")
    HttpResponse<StatedResponse> readPositions(HttpRequest<?> request, @Body byte[] body) {
        RuleBook book = books.current().book();
        Texts texts = AcceptedLanguage.of(request, book);
        Statements statements = new Statements(book, texts);
        return Reply.inLanguage(isTable(request) ? statements.ofTable(body) : statements.ofAnswer(body), book, texts);
    }

    private static boolean isTable(HttpRequest<?> request) {
        return request.getContentType()
                .filter(type -> type.getName().equalsIgnoreCase(CSV))
                .isPresent();
    }
}

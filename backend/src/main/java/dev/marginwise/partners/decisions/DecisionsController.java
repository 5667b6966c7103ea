package dev.marginwise.partners.decisions;

import dev.marginwise.editions.RuleBooks;
import dev.marginwise.json.JsonBody;
import dev.marginwise.partners.decisions.WrittenDecisions.Written;
import dev.marginwise.partners.keys.PartnerKey;
import dev.marginwise.partners.store.DecisionRows;
import dev.marginwise.partners.store.StoredDecision;
import dev.marginwise.problem.ProblemType;
import dev.marginwise.recommendation.Reply;
import dev.marginwise.watch.Traced;
import dev.marginwise.words.Sentence;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/** Recommendations recorded for a partner. */
@Tag(name = "Decisions")
@SecurityScheme(
        name = "partnerKey",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A key that begins with mw_live_ or mw_test_, made by whoever runs the service.")
@Controller("/api/v1/decisions")
final class DecisionsController {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1,255}");

    private final RuleBooks books;
    private final Decisions decisions;
    private final DecisionRows rows;
    private final WrittenDecisions written;

    DecisionsController(RuleBooks books, Decisions decisions, DecisionRows rows, WrittenDecisions written) {
        this.books = books;
        this.decisions = decisions;
        this.rows = rows;
        this.written = written;
    }

    /**
     * Records a recommendation, and answers only once it is durable. Sent again with the same Idempotency-Key and the same
     * body it answers the same decision, whatever came between.
     *
     * @param name the partner's own name for this decision, 1 to 255 printable characters of ASCII; kept as long as it
     */
    @Post
    @Documented
    @RequestBody(content = @Content(schema = @Schema(implementation = DecisionRequest.class)))
    @ApiResponse(
            responseCode = "201",
            description = "The decision, which is durable now.",
            headers = {
                @io.swagger.v3.oas.annotations.headers.Header(name = "Location", ref = "#/components/headers/Location"),
                @io.swagger.v3.oas.annotations.headers.Header(
                        name = "Marginwise-Edition",
                        ref = "#/components/headers/Marginwise-Edition")
            },
            content = @Content(schema = @Schema(implementation = DecisionResponse.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The decision that was recorded under this Idempotency-Key before.",
            headers = {
                @io.swagger.v3.oas.annotations.headers.Header(
                        name = "Idempotency-Replayed",
                        ref = "#/components/headers/Idempotency-Replayed"),
                @io.swagger.v3.oas.annotations.headers.Header(name = "Location", ref = "#/components/headers/Location")
            },
            content = @Content(schema = @Schema(implementation = DecisionResponse.class)))
    @ApiResponse(responseCode = "400", description = "malformed-json request-malformed")
    @ApiResponse(responseCode = "409", description = "idempotency-mismatch still-recording")
    @ApiResponse(responseCode = "413", description = "body-too-large")
    @ApiResponse(responseCode = "415", description = "unsupported-media-type")
    @ApiResponse(responseCode = "422", description = "request-invalid answers-invalid answers-incomplete")
    CompletionStage<HttpResponse<byte[]>> recordDecision(
            HttpRequest<?> request,
            @Nullable @Parameter(required = true) @Header(IDEMPOTENCY_KEY) String name,
            @Body JsonBody body) {
        if (name == null || !PRINTABLE.matcher(name).matches()) {
            throw ProblemType.REQUEST_MALFORMED
                    .because(Sentence.of("detail.idempotency-missing"))
                    .asException();
        }
        DecisionRequest.Read read = DecisionRequest.read(body, books);
        return Traced.part(request, "record decision", () -> decisions.record(PartnerKey.of(request), name, read))
                .thenApply(recorded -> {
                    StoredDecision decision = recorded.decision();
                    MutableHttpResponse<byte[]> answer = recorded.replayed()
                            ? told(written.write(decision, request)).header("Idempotency-Replayed", "true")
                            : told(written.recorded(decision, read.answers(), request))
                                    .status(HttpStatus.CREATED);
                    return answer.header(HttpHeaders.LOCATION, "/api/v1/decisions/" + decision.id());
                });
    }

    /**
     * A decision that was recorded, told by the rules of its own edition.
     *
     * @param id as it was answered
     */
    @Get("/{id}")
    @Documented
    @ApiResponse(
            responseCode = "200",
            description = "The decision.",
            headers =
                    @io.swagger.v3.oas.annotations.headers.Header(
                            name = "Marginwise-Edition",
                            ref = "#/components/headers/Marginwise-Edition"),
            content = @Content(schema = @Schema(implementation = DecisionResponse.class)))
    @ApiResponse(responseCode = "403", description = "key-for-tests")
    @ApiResponse(responseCode = "404", description = "not-found")
    CompletionStage<HttpResponse<byte[]>> readDecision(HttpRequest<?> request, String id) {
        PartnerKey key = PartnerKey.of(request);
        return rows.withId(key.partner(), uuid(id)).thenApply(found -> {
            StoredDecision decision = found.orElseThrow(DecisionsController::none);
            if (decision.live() && !key.live()) {
                throw ProblemType.KEY_FOR_TESTS
                        .because(Sentence.of("detail.key-for-tests"))
                        .withHeader(
                                HttpHeaders.WWW_AUTHENTICATE,
                                "Bearer realm=\"marginwise\", error=\"insufficient_scope\"")
                        .asException();
            }
            return told(written.write(decision, request));
        });
    }

    private static MutableHttpResponse<byte[]> told(Written told) {
        return Reply.inLanguage(told.body, told.book, told.texts).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException unreadable) {
            throw none();
        }
    }

    private static RuntimeException none() {
        return ProblemType.NOT_FOUND.because(Sentence.of("detail.no-decision")).asException();
    }
}

package dev.marginwise.partners.receipts;

import dev.marginwise.http.WantedLanguage;
import dev.marginwise.json.JsonBody;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** Checks receipts for everybody who is shown one. */
@Tag(name = "Receipts")
@Controller("/api/v1/receipts")
final class ReceiptsController {
    private final Receipts receipts;

    ReceiptsController(Receipts receipts) {
        this.receipts = receipts;
    }

    /** Whether we signed this receipt, and what it says. Needs no key; nothing is stored. */
    @Post("/verify")
    @RequestBody(content = @Content(schema = @Schema(implementation = ReceiptRequest.class)))
    @Operation(
            parameters =
                    @Parameter(
                            name = "Accept-Language",
                            in = ParameterIn.HEADER,
                            ref = "#/components/parameters/Accept-Language"))
    @ApiResponse(
            responseCode = "200",
            description = "What the check found, be it good or bad.",
            headers = {
                @Header(name = "Content-Language", ref = "#/components/headers/Content-Language"),
                @Header(name = "Vary", ref = "#/components/headers/Vary"),
                @Header(name = "X-Request-Id", ref = "#/components/headers/X-Request-Id")
            },
            content = @Content(schema = @Schema(implementation = ReceiptResponse.class)))
    @ApiResponse(responseCode = "400", description = "malformed-json")
    @ApiResponse(responseCode = "405", description = "method-not-allowed")
    @ApiResponse(responseCode = "406", description = "not-acceptable")
    @ApiResponse(responseCode = "413", description = "body-too-large")
    @ApiResponse(responseCode = "415", description = "unsupported-media-type")
    @ApiResponse(responseCode = "422", description = "request-invalid")
    @ApiResponse(responseCode = "429", description = "too-many-requests")
    @ApiResponse(responseCode = "500", description = "internal")
    @ApiResponse(responseCode = "503", description = "store-away")
    CompletableFuture<HttpResponse<ReceiptResponse>> verifyReceipt(HttpRequest<?> request, @Body JsonBody body) {
        String receipt = body.fields("receipt").required("receipt").text().orElse("");
        body.check();
        Locale language = WantedLanguage.of(request);
        return receipts.verify(receipt)
                .thenApply(verdict -> HttpResponse.ok(ReceiptResponse.of(verdict, language))
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE));
    }

    /**
     * A receipt to be checked.
     *
     * @param receipt as it came with a decision
     */
    @Schema(name = "ReceiptRequest")
    record ReceiptRequest(
            @Schema(example = "eyJraWQiOiJ….eyJkZWNpc2lvbiI6….c2lnbmF0dXJl")
            String receipt) {}
}

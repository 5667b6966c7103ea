package dev.marginwise.partners.receipts;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marginwise.http.Cached;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Our public keys, for whoever checks receipts without us. */
@Tag(name = "Receipts")
@Controller
final class KeySetController {
    private static final String TYPE = "application/jwk-set+json";
    private static final String KEPT = "public, max-age=" + ReceiptKeys.KEPT_BY_OTHERS.toSeconds();

    private final ReceiptKeys keys;

    KeySetController(ReceiptKeys keys) {
        this.keys = keys;
    }

    /** The public keys that check receipts, as a JWK set (RFC 7517). A key stays listed as long as receipts name it. */
    @Get("/.well-known/jwks.json")
    @Produces({TYPE, MediaType.APPLICATION_JSON, MediaType.ALL})
    @ApiResponse(
            responseCode = "200",
            description = "The keys.",
            headers = {
                @Header(name = "X-Request-Id", ref = "#/components/headers/X-Request-Id"),
                @Header(name = "ETag", ref = "#/components/headers/ETag")
            },
            content = @Content(mediaType = TYPE, schema = @Schema(implementation = KeySet.class)))
    @ApiResponse(responseCode = "304", ref = "#/components/responses/NotModified")
    @ApiResponse(responseCode = "405", description = "method-not-allowed")
    @ApiResponse(responseCode = "500", description = "internal")
    @ApiResponse(responseCode = "503", description = "store-away")
    CompletableFuture<HttpResponse<byte[]>> receiptKeys(HttpRequest<?> request) {
        return keys.upToDate().thenApply(ring -> {
            MutableHttpResponse<byte[]> answer =
                    Cached.of(request, ring.published().getBytes(UTF_8), MediaType.of(TYPE));
            answer.getHeaders().set(HttpHeaders.CACHE_CONTROL, KEPT);
            return answer;
        });
    }

    /**
     * Public keys as Nimbus writes them: described here for the API's description.
     *
     * @param keys all that a receipt can name
     */
    @Schema(name = "KeySet", description = "Public keys (RFC 7517).")
    record KeySet(List<Key> keys) {

        /**
         * One of them.
         *
         * @param kty the kind of key, always OKP
         * @param crv the curve, always Ed25519
         * @param kid the name by which receipts name it
         * @param x the public key itself, base64url
         * @param use always sig: it signs
         * @param alg always EdDSA
         */
        @Schema(name = "Key", description = "A public key (RFC 8037).")
        record Key(String kty, String crv, String kid, String x, String use, String alg) {}
    }
}

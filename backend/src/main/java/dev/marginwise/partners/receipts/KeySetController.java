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
import io.swagger.v3.oas.annotations.Hidden;
import java.util.concurrent.CompletableFuture;

/** Our public keys, for whoever checks receipts without us. */
@Hidden
@Controller
final class KeySetController {
    private static final String TYPE = "application/jwk-set+json";
    private static final String KEPT = "public, max-age=" + ReceiptKeys.KEPT_BY_OTHERS.toSeconds();

    private final ReceiptKeys keys;

    KeySetController(ReceiptKeys keys) {
        this.keys = keys;
    }

    @Get("/.well-known/jwks.json")
    @Produces({TYPE, MediaType.APPLICATION_JSON, MediaType.ALL})
    CompletableFuture<HttpResponse<byte[]>> keys(HttpRequest<?> request) {
        return keys.upToDate().thenApply(ring -> {
            MutableHttpResponse<byte[]> answer =
                    Cached.of(request, ring.published().getBytes(UTF_8), MediaType.of(TYPE));
            answer.getHeaders().set(HttpHeaders.CACHE_CONTROL, KEPT);
            return answer;
        });
    }
}

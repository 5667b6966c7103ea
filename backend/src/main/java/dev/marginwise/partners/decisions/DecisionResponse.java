package dev.marginwise.partners.decisions;

import dev.marginwise.recommendation.RecommendationResponse;
import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A recorded decision, as {@link WrittenDecisions} writes it: described here for the API's description.
 *
 * @param id names the decision for ever
 * @param recordedAt when it was recorded, in UTC
 * @param live false where it was recorded with a key for trials
 * @param reference the partner's own name for the case, if it gave one
 * @param metadata as it was sent; empty when none was
 * @param recommendation the same as the public one, byte for byte
 * @param receipt a compact JWS over what was decided; /.well-known/jwks.json has the keys that check it
 */
@Schema(name = "Decision", description = "A recorded decision.")
record DecisionResponse(
        UUID id,
        Instant recordedAt,
        boolean live,

        @Nullable @Schema(requiredMode = RequiredMode.REQUIRED)
        String reference,

        Map<String, String> metadata,
        RecommendationResponse recommendation,
        String receipt) {

    /**
     * Some of a partner's decisions, oldest first.
     *
     * @param data the decisions, oldest first
     * @param next to be sent as {@code after}; null where there are no more at the moment
     */
    @Schema(name = "Decisions")
    record Page(
            List<DecisionResponse> data,

            @Nullable @Schema(requiredMode = RequiredMode.REQUIRED)
            String next) {}
}

package dev.marginwise.partners.receipts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a check of a receipt found.
 *
 * @param valid whether we signed it, as it is
 * @param claims what it says; only of a valid one
 * @param problem why it is not valid
 */
@Serdeable.Serializable
@Schema(name = "ReceiptCheck")
record ReceiptResponse(
        boolean valid,

        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Claims claims,

        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Problem problem) {

    static ReceiptResponse of(Verdict verdict, Locale language) {
        return verdict.fold(
                claims -> new ReceiptResponse(true, Claims.of(claims), null),
                problem -> new ReceiptResponse(
                        false,
                        null,
                        new Problem(
                                problem.publishedName(), problem.explanation().in(language))));
    }

    /**
     * What a receipt says, as it is signed.
     *
     * @param decision the id under which the decision was recorded
     * @param recordedAt when, in UTC
     * @param edition the edition that decided
     * @param rulebook the hash of the rules that decided
     * @param answers question id to option id
     * @param mode isolated or cross
     * @param also the measures that go with the mode
     * @param rules the rules that held
     */
    @Serdeable.Serializable
    @Schema(name = "ReceiptClaims")
    record Claims(
            String decision,
            String recordedAt,
            String edition,
            String rulebook,
            Map<String, String> answers,
            String mode,
            List<String> also,
            List<String> rules) {
        static Claims of(ReceiptClaims claims) {
            return new Claims(
                    claims.decision().toString(),
                    claims.recordedAtText(),
                    claims.edition(),
                    claims.rulebook(),
                    claims.answers(),
                    claims.mode(),
                    claims.also(),
                    claims.rules());
        }
    }

    /**
     * Why a receipt is not valid.
     *
     * @param id one of malformed, algorithm, type, header, unknown-key, signature or claims
     * @param text one sentence for whoever holds it
     */
    @Serdeable.Serializable
    @Schema(name = "ReceiptProblem")
    record Problem(String id, String text) {}
}

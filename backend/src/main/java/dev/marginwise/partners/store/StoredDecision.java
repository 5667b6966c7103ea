package dev.marginwise.partners.store;

import java.util.Optional;
import java.util.UUID;

/**
 * A decision as it is kept.
 *
 * @param keyId the key that it was recorded with
 * @param idempotencyKey the partner's own name for the request, once for live and once for trial keys
 * @param body SHA-256 of the request's body as a JSON value, in hex
 * @param recordedAt milliseconds since 1970
 * @param code edition and answers, as everywhere else
 * @param rulebook the hash of the rules that decided
 * @param mode what they decided
 * @param metadata one JSON object of strings
 * @param receipt a compact JWS
 */
public record StoredDecision(
        UUID id,
        String partner,
        boolean live,
        String keyId,
        String idempotencyKey,
        String body,
        long recordedAt,
        String code,
        String rulebook,
        String mode,
        Optional<String> reference,
        String metadata,
        Optional<String> receipt) {

    /** The same decision with its receipt. */
    public StoredDecision signed(String with) {
        return new StoredDecision(
                id,
                partner,
                live,
                keyId,
                idempotencyKey,
                body,
                recordedAt,
                code,
                rulebook,
                mode,
                reference,
                metadata,
                Optional.of(with));
    }

    /** A decision at its place among those of its partner: positions rise in the order in which decisions become visible. */
    public record Placed(long position, StoredDecision decision) {}

    /**
     * What became of a decision that was to be recorded.
     *
     * @param decision the one that is in the store under this idempotency key, which may be an earlier one
     * @param replayed whether it is an earlier one
     */
    public record Recorded(StoredDecision decision, boolean replayed) {}

    /** Which of a partner's decisions are asked for. */
    public enum Kind {
        LIVE,
        TEST,
        BOTH
    }
}

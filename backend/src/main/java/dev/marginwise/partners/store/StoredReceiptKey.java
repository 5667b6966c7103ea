package dev.marginwise.partners.store;

import java.util.Optional;

/**
 * A key of receipts as it is kept. Times are milliseconds since 1970.
 *
 * @param id its RFC 7638 thumbprint
 * @param publicPart of Ed25519, 32 bytes in base64url
 * @param privatePart likewise; gone once a later key signs
 */
public record StoredReceiptKey(
        String id, String publicPart, Optional<String> privatePart, long createdAt, long signsFrom) {

    /** The private part stays unsaid. */
    @Override
    public String toString() {
        return id;
    }
}

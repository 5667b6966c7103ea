package dev.marginwise.partners.decisions;

import java.security.SecureRandom;
import java.util.UUID;

/** Ids of version 7 (RFC 9562): they begin with the time, so that new ones lie together in an index, and cannot be guessed. */
final class DecisionId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private DecisionId() {}

    static UUID at(long millis) {
        long time = (millis << 16) | VERSION | (RANDOM.nextLong() & 0x0fffL);
        return new UUID(time, VARIANT | (RANDOM.nextLong() >>> 2));
    }
}

package dev.marginwise.partners.decisions;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/** Ids of version 7 (RFC 9562): they begin with the time, so that new ones lie together in an index, and cannot be guessed. */
final class DecisionId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private DecisionId() {}

    static UUID at(long millis) {
        byte[] bytes = new byte[2 * Long.BYTES];
        RANDOM.nextBytes(bytes); // once: each call waits for those of other threads
        ByteBuffer random = ByteBuffer.wrap(bytes);
        long time = (millis << 16) | VERSION | (random.getLong() & 0x0fffL);
        return new UUID(time, VARIANT | (random.getLong() >>> 2));
    }
}

package dev.marginwise.recommendation;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Remembers roughly what was asked for, in 128 kB: one bit for each, found by its hash. So it can take one for another, never
 * the other way round. All is forgotten once there is much. Thread-safe.
 */
final class AskedLately {
    private static final int BITS = 20;
    private static final int MOST = 100_000;

    /** Spreads hashes that differ little over all places. */
    private static final int SPREAD = 0x9E3779B9;

    private final AtomicLongArray words = new AtomicLongArray(1 << (BITS - Long.numberOfTrailingZeros(Long.SIZE)));
    private final AtomicInteger remembered = new AtomicInteger();

    /** Whether this was asked for before; from now on it was. */
    boolean before(Object asked) {
        int place = (asked.hashCode() * SPREAD) >>> (Integer.SIZE - BITS);
        int word = place / Long.SIZE;
        long bit = 1L << place;
        if ((words.getAndAccumulate(word, bit, (known, added) -> known | added) & bit) != 0) return true;
        if (remembered.incrementAndGet() == MOST) forget();
        return false;
    }

    private void forget() {
        for (int i = 0; i < words.length(); i++) words.set(i, 0);
        remembered.set(0);
    }
}

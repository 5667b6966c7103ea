package dev.marginwise.partners;

import java.time.Duration;
import java.util.function.Supplier;

/** Asks again and again until what is awaited is there. */
public final class Until {
    private Until() {}

    /** How long it took; fails once the time is over. */
    public static Duration holds(Duration most, Supplier<Boolean> awaited) {
        long start = System.nanoTime();
        while (!awaited.get()) {
            if (System.nanoTime() - start > most.toNanos()) throw new AssertionError("still not after " + most);
            Thread.onSpinWait();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

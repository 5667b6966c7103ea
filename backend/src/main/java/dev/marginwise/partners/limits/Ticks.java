package dev.marginwise.partners.limits;

import jakarta.inject.Singleton;
import java.util.function.LongSupplier;

/** Microseconds that only go on; they say nothing of the time of day. */
@Singleton
class Ticks implements LongSupplier {
    @Override
    public long getAsLong() {
        return System.nanoTime() / 1_000;
    }
}

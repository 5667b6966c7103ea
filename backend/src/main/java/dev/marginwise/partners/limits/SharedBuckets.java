package dev.marginwise.partners.limits;

import java.util.concurrent.CompletableFuture;

/** Buckets that several nodes share, each with the clock of whoever keeps it. */
interface SharedBuckets {
    /** Takes as many as are wanted, or as there are. */
    CompletableFuture<Taken> take(String name, long wanted, Limit limit);

    /** For people, without any secret. */
    String place();

    /**
     * What was taken.
     *
     * @param fullIn microseconds until everything is there again
     */
    record Taken(long granted, long fullIn) {}
}

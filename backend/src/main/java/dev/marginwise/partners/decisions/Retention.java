package dev.marginwise.partners.decisions;

import dev.marginwise.partners.store.DecisionRows;
import dev.marginwise.partners.store.StoreAwayException;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes decisions once they are older than {@code marginwise.keep-decisions}; without it all are kept. */
@Singleton
public final class Retention {
    /** Under which no decision is deleted: a partner may repeat a request for a day. */
    public static final Duration SHORTEST = Duration.ofDays(1);

    /** A transaction of so many rows takes a few milliseconds. */
    private static final int SLICE = 100;

    /** SQLite lets whoever asks next go first, so a purge that never paused would keep those who record from their turn. */
    private static final Duration LEAST_PAUSE = Duration.ofMillis(20);

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final DecisionRows rows;
    private final @Nullable Duration kept;

    Retention(DecisionRows rows, @Nullable @Property(name = "marginwise.keep-decisions") Duration kept) {
        if (kept != null && kept.compareTo(SHORTEST) < 0) {
            throw new IllegalStateException("MARGINWISE_KEEP_DECISIONS is " + kept
                    + "; keep decisions for a day (1d) at least, for so long a request may be repeated.");
        }
        this.rows = rows;
        this.kept = kept;
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "1m")
    void purge() {
        if (kept == null) return;
        try {
            long count = purge(rows, System.currentTimeMillis() - kept.toMillis());
            if (count > 0) LOG.info("{} decisions older than {} days were deleted", count, kept.toDays());
        } catch (CompletionException | StoreAwayException away) {
            LOG.debug("Old decisions are deleted later", away);
        }
    }

    /**
     * Deletes what was recorded before a time and tells how many, slice by slice: between two it leaves the store to others for
     * three times as long as it had it. Waits for the store.
     */
    public static long purge(DecisionRows rows, long before) {
        long all = 0;
        for (String partner : rows.partners().join()) {
            int slice;
            do {
                long start = System.nanoTime();
                slice = rows.purge(partner, before, SLICE).join();
                all += slice;
                LockSupport.parkNanos(Math.max(LEAST_PAUSE.toNanos(), 3 * (System.nanoTime() - start)));
            } while (slice == SLICE);
        }
        return all;
    }
}

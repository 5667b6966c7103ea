package dev.marginwise.comparison;

import dev.marginwise.margin.tiers.TierFileReading;
import dev.marginwise.margin.tiers.TierSnapshot;
import dev.marginwise.margin.words.TierWords;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.scheduling.annotation.Scheduled;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tiers that are in force: those packed with the program, or those of the file that a setting names, which is read anew
 * within seconds once it has changed. A change that cannot be used is told once in the log, and what was in force stays.
 * Whoever answers a request asks {@link #now()} once, so that one answer never mixes two tables.
 */
@Context // a file that cannot be used stops the start, not the first comparison
public final class TiersInForce {
    private static final Logger LOG = LoggerFactory.getLogger(TiersInForce.class);

    private final Optional<TierFileOnDisk> file;
    private volatile TierSnapshot inForce;
    private volatile String trouble = "";

    /**
     * @param path of the file; empty for the tiers packed with the program
     * @throws IllegalStateException when the file cannot be used, in one sentence
     */
    TiersInForce(@Property(name = "marginwise.tiers", defaultValue = "") String path) {
        file = path.isBlank() ? Optional.empty() : Optional.of(new TierFileOnDisk(Path.of(path.strip())));
        inForce = file.map(TiersInForce::first).orElseGet(TierSnapshot::published);
    }

    private static TierSnapshot first(TierFileOnDisk file) {
        try {
            TierFileReading reading = file.readIfChanged()
                    .orElseThrow(() -> new IllegalStateException(
                            TierWords.unreadable(file.path().toString(), "it is being written")));
            TierSnapshot first = reading.snapshot()
                    .orElseThrow(() -> new IllegalStateException(TierWords.refused(file.path(), reading.faults())));
            LOG.info(TierWords.inForce(first));
            return first;
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    TierWords.unreadable(file.path().toString(), reason(unreadable)), unreadable);
        }
    }

    /** Those of this moment; the table itself never changes. */
    public TierSnapshot now() {
        return inForce;
    }

    /** Whether the file is one that cannot be used at the moment. */
    boolean isRefusing() {
        return !trouble.isEmpty();
    }

    /** Looks whether the file has changed. Asking again and again, and not the file system to call, works on every mount. */
    @Scheduled(fixedDelay = "1s", initialDelay = "1s")
    void refresh() {
        file.ifPresent(this::refresh);
    }

    private synchronized void refresh(TierFileOnDisk changing) {
        try {
            changing.readIfChanged().ifPresent(reading -> take(changing, reading));
        } catch (IOException unreadable) {
            warn(TierWords.unreadable(changing.path().toString(), reason(unreadable)));
        }
    }

    private void take(TierFileOnDisk changed, TierFileReading reading) {
        if (reading.snapshot().isEmpty()) {
            warn(TierWords.refused(changed.path(), reading.faults()));
            return;
        }
        inForce = reading.snapshot().get();
        trouble = "";
        LOG.info(TierWords.inForce(inForce));
    }

    private void warn(String sentence) {
        if (sentence.equals(trouble)) return;
        trouble = sentence;
        LOG.error(TierWords.kept(sentence, inForce));
    }

    private static String reason(IOException unreadable) {
        return unreadable.getClass().getSimpleName();
    }
}

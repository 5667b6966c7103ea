package dev.marginwise.partners.keys;

import dev.marginwise.partners.store.KeyRows;
import dev.marginwise.partners.store.StoreAwayException;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When each key was used last, gathered here and written together every few seconds: a request waits for no write. */
@Singleton
final class LastUses {
    private static final Logger LOG = LoggerFactory.getLogger(LastUses.class);

    private final KeyRows rows;
    private final Map<String, Long> uses = new ConcurrentHashMap<>();

    LastUses(KeyRows rows) {
        this.rows = rows;
    }

    void note(String keyId) {
        uses.put(keyId, System.currentTimeMillis());
    }

    /** What cannot be written is kept for the next time. */
    @Scheduled(fixedDelay = "10s", initialDelay = "10s")
    void write() {
        if (uses.isEmpty()) return;
        Map<String, Long> written = Map.copyOf(uses);
        try {
            rows.used(written).join();
            written.forEach(uses::remove);
        } catch (CompletionException | StoreAwayException away) {
            LOG.debug("The last use of {} keys is not written yet", written.size(), away);
        }
    }

    /** While the store is still open, which it no longer is when this is destroyed. */
    @EventListener
    void end(ShutdownEvent ending) {
        write();
    }
}

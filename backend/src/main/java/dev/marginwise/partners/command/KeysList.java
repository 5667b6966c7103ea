package dev.marginwise.partners.command;

import dev.marginwise.partners.keys.Keys;
import dev.marginwise.partners.store.KeyRows;
import dev.marginwise.partners.store.Store;
import dev.marginwise.partners.store.StoredKey;
import java.util.List;
import java.util.Optional;

/** Lists every key there ever was, one a line. */
final class KeysList implements StoreCommand {
    private static final String LINE = "%-14s %-5s %-8s %-20s %-20s %-20s %s";

    @Override
    public String name() {
        return "keys.list";
    }

    @Override
    public void run(Arguments arguments, Store store, Spoken spoken) {
        List<StoredKey> keys = new Keys(new KeyRows(store)).all().join();
        spoken.say(String.format(LINE, "KEY_ID", "KIND", "STATE", "CREATED", "EXPIRES", "LAST_USED", "PARTNER"));
        long now = System.currentTimeMillis();
        keys.forEach(key -> spoken.say(String.format(
                LINE,
                key.id(),
                key.live() ? "live" : "test",
                state(key, now),
                Spoken.time(key.createdAt()),
                time(key.expiresAt()),
                time(key.lastUsedAt()),
                key.partner())));
    }

    private static String state(StoredKey key, long now) {
        if (key.revokedAt().isPresent()) return "revoked";
        if (key.isExpired(now)) return "expired";
        return key.replacedBy().isPresent() ? "replaced" : "valid";
    }

    private static String time(Optional<Long> millis) {
        return millis.map(Spoken::time).orElse("-");
    }
}

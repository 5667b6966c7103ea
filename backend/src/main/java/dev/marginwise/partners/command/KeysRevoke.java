package dev.marginwise.partners.command;

import dev.marginwise.partners.keys.Keys;
import dev.marginwise.partners.store.KeyRows;
import dev.marginwise.partners.store.Store;
import java.util.List;

/** Ends a key for good, on every node within seconds. */
final class KeysRevoke implements StoreCommand {
    @Override
    public String name() {
        return "keys.revoke";
    }

    @Override
    public List<String> places() {
        return List.of("KEY_ID");
    }

    @Override
    public void run(Arguments arguments, Store store, Spoken spoken) {
        String id = arguments.place(0);
        Keys keys = new Keys(new KeyRows(store));
        if (keys.revoke(id).join()) {
            spoken.say(spoken.words("key-revoked", id));
            return;
        }
        throw new RefusedException(
                spoken.words(keys.withId(id).join().isPresent() ? "key-revoked-before" : "no-key", id));
    }
}

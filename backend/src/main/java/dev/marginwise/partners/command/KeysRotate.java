package dev.marginwise.partners.command;

import dev.marginwise.partners.keys.Keys;
import dev.marginwise.partners.keys.Keys.Made;
import dev.marginwise.partners.store.KeyRows;
import dev.marginwise.partners.store.Store;
import dev.marginwise.partners.store.StoredKey;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Makes a key in the place of another, which stays valid for the overlap. */
final class KeysRotate implements StoreCommand {
    @Override
    public String name() {
        return "keys.rotate";
    }

    @Override
    public List<String> places() {
        return List.of("KEY_ID");
    }

    @Override
    public Set<String> options() {
        return Set.of("--overlap");
    }

    @Override
    public void run(Arguments arguments, Store store, Spoken spoken) {
        arguments.required("--overlap");
        Duration overlap = arguments.time("--overlap").orElseThrow();
        Keys keys = new Keys(new KeyRows(store));
        StoredKey old = keys.withId(arguments.place(0))
                .join()
                .orElseThrow(() -> new RefusedException(spoken.words("no-key", arguments.place(0))));
        if (old.revokedAt().isPresent() || old.isExpired(System.currentTimeMillis())) {
            throw new RefusedException(spoken.words("key-ended", old.id()));
        }
        old.replacedBy().ifPresent(next -> {
            throw new RefusedException(spoken.words("key-replaced", old.id(), next));
        });
        Made made = keys.replace(old, overlap).join();
        KeysCreate.show(made, spoken);
        StoredKey ending = keys.withId(old.id()).join().orElse(old);
        spoken.remark(spoken.words(
                "key-ends", old.id(), ending.expiresAt().map(Spoken::time).orElseGet(() -> spoken.words("never"))));
    }
}

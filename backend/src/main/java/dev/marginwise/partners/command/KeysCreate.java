package dev.marginwise.partners.command;

import dev.marginwise.partners.keys.Keys;
import dev.marginwise.partners.keys.Keys.Made;
import dev.marginwise.partners.store.KeyRows;
import dev.marginwise.partners.store.Store;
import java.util.Set;

/** Makes a key and shows it, once. */
final class KeysCreate implements StoreCommand {
    private static final int LONGEST_NAME = 64;

    @Override
    public String name() {
        return "keys.create";
    }

    @Override
    public Set<String> options() {
        return Set.of("--partner", "--expires");
    }

    @Override
    public Set<String> switches() {
        return Set.of("--test");
    }

    @Override
    public void run(Arguments arguments, Store store, Spoken spoken) {
        String partner = arguments.required("--partner").strip();
        if (partner.codePointCount(0, partner.length()) > LONGEST_NAME
                || partner.codePoints().anyMatch(Character::isISOControl)) {
            throw new RefusedException(spoken.words("no-partner-name", LONGEST_NAME));
        }
        Made made = new Keys(new KeyRows(store))
                .make(partner, !arguments.has("--test"), arguments.time("--expires"))
                .join();
        show(made, spoken);
    }

    /** The key alone is the result; what belongs to it is a remark. */
    static void show(Made made, Spoken spoken) {
        spoken.say(made.text().revealed());
        spoken.remark(spoken.words(
                made.key().live() ? "key-made.live" : "key-made.test",
                made.key().id(),
                made.key().partner(),
                made.key().expiresAt().map(Spoken::time).orElseGet(() -> spoken.words("never"))));
    }
}

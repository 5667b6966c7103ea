package dev.marginwise.partners.command;

import dev.marginwise.partners.store.Store;
import dev.marginwise.partners.store.StoreSettings;
import java.time.Duration;
import java.util.function.Supplier;

/** A command that works on the store. */
interface StoreCommand extends Command {
    Duration PATIENCE = Duration.ofSeconds(20);

    /** Does it; the store is closed afterwards. */
    void run(Arguments arguments, Store store, Spoken spoken);

    @Override
    default void run(Arguments arguments, Supplier<StoreSettings> settings, Spoken spoken) {
        try (Store store = new Store(settings.get(), PATIENCE)) {
            run(arguments, store, spoken);
        }
    }
}

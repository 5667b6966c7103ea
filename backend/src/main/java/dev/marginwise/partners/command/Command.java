package dev.marginwise.partners.command;

import dev.marginwise.partners.store.StoreSettings;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** One command; its name is also where its words lie. */
interface Command {
    /** The two words that call it, joined by a dot. */
    String name();

    /** What has to stand behind its name, in order, as it is called in the help. */
    default List<String> places() {
        return List.of();
    }

    /** Its options that take a value. */
    default Set<String> options() {
        return Set.of();
    }

    /** Its options that take none. */
    default Set<String> switches() {
        return Set.of();
    }

    /**
     * Does it.
     *
     * @param settings where the store lies, asked for only by a command that needs it
     */
    void run(Arguments arguments, Supplier<StoreSettings> settings, Spoken spoken);

    default boolean isNamedBy(List<String> arguments) {
        return arguments.size() >= 2 && name().equals(arguments.get(0) + "." + arguments.get(1));
    }
}

package dev.marginwise.partners.command;

import dev.marginwise.partners.store.Store;
import java.util.List;
import java.util.Set;

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

    /** Does it; the store is closed afterwards. */
    void run(Arguments arguments, Store store, Spoken spoken);

    default boolean isNamedBy(List<String> arguments) {
        return arguments.size() >= 2 && name().equals(arguments.get(0) + "." + arguments.get(1));
    }
}

package dev.marginwise.partners.command;

import dev.marginwise.partners.decisions.Retention;
import dev.marginwise.partners.store.DecisionRows;
import dev.marginwise.partners.store.Store;
import java.time.Duration;
import java.util.Set;

/** Deletes old decisions. */
final class DecisionsPurge implements StoreCommand {
    @Override
    public String name() {
        return "decisions.purge";
    }

    @Override
    public Set<String> options() {
        return Set.of("--older-than");
    }

    @Override
    public void run(Arguments arguments, Store store, Spoken spoken) {
        arguments.required("--older-than");
        Duration age = arguments.time("--older-than").orElseThrow();
        if (age.compareTo(Retention.SHORTEST) < 0) throw new RefusedException(spoken.words("purge-too-young"));
        long before = System.currentTimeMillis() - age.toMillis();
        long count = Retention.purge(new DecisionRows(store), before);
        spoken.say(
                spoken.words(count == 1 ? "purged.one" : "purged.other", String.valueOf(count), Spoken.time(before)));
    }
}

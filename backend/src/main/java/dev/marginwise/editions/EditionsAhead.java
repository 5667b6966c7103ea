package dev.marginwise.editions;

import dev.marginwise.decision.Consultation;
import dev.marginwise.rulebook.yaml.PublishedEditions;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The published editions, read in a thread of their own from now on: the start of a service has as much else to do. */
public final class EditionsAhead {
    private final CompletableFuture<List<Consultation>> reading = CompletableFuture.supplyAsync(EditionsAhead::read);

    static List<Consultation> read() {
        return PublishedEditions.read().stream().map(Consultation::new).toList();
    }

    /** All of them, waiting for those that are still being read. */
    List<Consultation> all() {
        return reading.join();
    }
}

package dev.marginwise.partners.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/**
 * Reads together whatever was asked for while earlier reads ran: to ask a database for many rows costs little more than for
 * one. Who is alone is read for at once.
 *
 * @param <K> what a row is found by
 * @param <R> the row
 */
final class GroupRead<K, R> {
    private static final int MOST_TOGETHER = 64;
    private static final int MOST_WAITING = 8_192;

    /** While one of them waits for the database, the other tells what it found. */
    private static final int AT_ONCE = 2;

    /** Reads the rows of these, each of which stands there once; a row that is not there is left out. */
    interface Reading<K, R> {
        Map<K, R> read(Connection connection, List<K> together) throws SQLException;
    }

    private record Waiting<K, R>(K key, CompletableFuture<Optional<R>> found, CompletableFuture<Optional<R>> answer) {}

    private final Store store;
    private final Reading<K, R> reading;
    private final BlockingQueue<Waiting<K, R>> arrived = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Semaphore turns = new Semaphore(AT_ONCE);

    GroupRead(Store store, Reading<K, R> reading) {
        this.store = store;
        this.reading = reading;
        store.meters().watchQueue("readers", arrived);
    }

    /** Empty where there is no such row. */
    CompletableFuture<Optional<R>> of(K key) {
        CompletableFuture<Optional<R>> found = new CompletableFuture<>();
        CompletableFuture<Optional<R>> answer = store.inTime(found);
        if (arrived.offer(new Waiting<>(key, found, answer))) {
            begin();
        } else {
            store.meters().full();
            found.completeExceptionally(store.away("More wait to read from the store than can be served"));
        }
        return answer;
    }

    /** Whoever comes while all turns are taken is found by the next that ends. */
    private void begin() {
        if (!turns.tryAcquire()) return;
        try {
            store.seat(this::takeTurn);
        } catch (StoreAwayException full) {
            turns.release();
            gathered().forEach(waiting -> waiting.found().completeExceptionally(full));
        }
    }

    private void takeTurn() {
        try {
            read(gathered());
        } finally {
            turns.release();
            if (!arrived.isEmpty()) begin();
        }
    }

    /** Those who still wait. */
    private List<Waiting<K, R>> gathered() {
        List<Waiting<K, R>> together = new ArrayList<>();
        arrived.drainTo(together, MOST_TOGETHER);
        together.removeIf(waiting -> waiting.answer().isDone());
        return together;
    }

    private void read(List<Waiting<K, R>> together) {
        if (together.isEmpty()) return;
        try {
            List<K> keys = together.stream().map(Waiting::key).distinct().toList();
            Map<K, R> rows = store.readNow(connection -> reading.read(connection, keys));
            together.forEach(waiting -> waiting.found().complete(Optional.ofNullable(rows.get(waiting.key()))));
        } catch (RuntimeException failure) {
            together.forEach(waiting -> waiting.found().completeExceptionally(failure));
        }
    }
}

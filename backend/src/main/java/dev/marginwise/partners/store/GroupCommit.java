package dev.marginwise.partners.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One writer that commits together whatever arrived while its last commit ran: a commit costs a write to the disk, however
 * much is in it. It is called once whoever brings something has brought all that was there for it, so that requests which
 * came together are written together. A future is kept only after the commit.
 *
 * @param <T> what is written
 * @param <R> what became of it
 */
final class GroupCommit<T, R> {
    private static final int MOST_TOGETHER = 256;
    private static final int MOST_WAITING = 8_192;

    /** So many answers are written one after the other on one thread: waking a thread for each costs more than an answer. */
    private static final int ANSWERED_IN_TURN = 16;

    /** Writes all of these in one transaction, and says in the same order what became of each. */
    interface Writing<T, R> {
        List<R> write(Connection connection, List<T> together) throws SQLException;
    }

    /**
     * @param outcome what became of the value, once that is sure
     * @param answer the same for the caller, who does not wait for ever
     */
    private record Waiting<T, R>(T value, CompletableFuture<R> outcome, CompletableFuture<R> answer) {}

    private final Store store;
    private final Writing<T, R> writing;
    private final BlockingQueue<Waiting<T, R>> arrived = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Semaphore calls = new Semaphore(0);
    private boolean begun;

    GroupCommit(Store store, Writing<T, R> writing) {
        this.store = store;
        this.writing = writing;
        store.meters().watchQueue("writer", arrived);
    }

    /**
     * @param settled is run once it is sure what became of the value, which may be after the caller was told that the
     *     store is away
     */
    CompletableFuture<R> add(T value, Runnable settled) {
        begin();
        CompletableFuture<R> outcome = new CompletableFuture<>();
        CompletableFuture<R> sure = outcome.whenComplete((done, failure) -> settled.run());
        CompletableFuture<R> answer = store.inTime(sure.copy()); // who waits too long ends the copy alone
        if (!arrived.offer(new Waiting<>(value, outcome, answer))) {
            store.meters().full();
            outcome.completeExceptionally(store.away("More decisions wait to be written to the store than can be"));
        }
        store.afterRound(calls::release);
        return answer;
    }

    private synchronized void begin() {
        if (begun) return;
        begun = true;
        Store.named("store-writer").newThread(this::run).start();
    }

    private void run() {
        try {
            while (!store.isClosed()) {
                if (!calls.tryAcquire(1, TimeUnit.SECONDS)) continue;
                calls.drainPermits();
                int gathered = MOST_TOGETHER;
                while (gathered == MOST_TOGETHER) gathered = gather(); // less than that is all that was there
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes what is there, and tells how many that was. */
    private int gather() {
        List<Waiting<T, R>> together = new ArrayList<>();
        arrived.drainTo(together, MOST_TOGETHER);
        List<Waiting<T, R>> wanted =
                together.stream().filter(waiting -> !waiting.answer().isDone()).toList();
        together.stream()
                .filter(waiting -> waiting.answer().isDone())
                .forEach(late -> late.outcome().completeExceptionally(new CancellationException()));
        if (!wanted.isEmpty()) write(wanted);
        return together.size();
    }

    /** Answers are written elsewhere: the next commit need not wait for them. */
    private void write(List<Waiting<T, R>> together) {
        try {
            List<T> values = together.stream().map(Waiting::value).toList();
            store.meters().together(values.size());
            List<R> outcomes = store.commitNow(connection -> writing.write(connection, values));
            for (int i = 0; i < outcomes.size(); i += ANSWERED_IN_TURN) {
                int from = i;
                int to = Math.min(i + ANSWERED_IN_TURN, outcomes.size());
                store.beside(() -> tell(together.subList(from, to), outcomes.subList(from, to)));
            }
        } catch (RuntimeException failure) {
            together.forEach(waiting -> waiting.outcome().completeExceptionally(failure));
        }
    }

    private static <T, R> void tell(List<Waiting<T, R>> waiting, List<R> outcomes) {
        for (int i = 0; i < outcomes.size(); i++) waiting.get(i).outcome().complete(outcomes.get(i));
    }
}

package dev.marginwise.partners.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The store as the rows of this room use it. Nothing is opened before somebody asks; what is asked is done on threads of its
 * own and answered in time or failed with {@link StoreAwayException}, so that a frozen database holds nobody. What goes
 * wrong is logged once, in one sentence, and so is its end. Thread-safe.
 */
public final class Store implements AutoCloseable {
    private static final int DESKS = 8;
    private static final int MOST_WAITING = 4_096;
    private static final long RETRY_MILLIS = 500;
    private static final long TICK_MILLIS = 25;

    private final Database database;
    private final Duration patience;
    private final Executor rounds;
    private final Connections connections;
    private final Schema schema;
    private final StoreMeters meters;
    private final Trouble trouble;
    private final ThreadPoolExecutor desks = new ThreadPoolExecutor(
            DESKS, DESKS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING), named("store"));
    private final ScheduledExecutorService opening = Executors.newSingleThreadScheduledExecutor(named("store-opening"));

    /** Nearly all of its alarms are never rung, and one more costs little here: no thread is woken, nothing is sorted. */
    private final HashedWheelTimer alarms =
            new HashedWheelTimer(named("store-alarms"), TICK_MILLIS, TimeUnit.MILLISECONDS);

    /** @param patience how long anybody waits for an answer */
    public Store(StoreSettings settings, Duration patience) {
        this(settings, patience, new SimpleMeterRegistry(), Runnable::run);
    }

    /** @param rounds does what can wait until its caller has served all that it found */
    Store(StoreSettings settings, Duration patience, MeterRegistry metrics, Executor rounds) {
        this.database = settings.database();
        this.patience = patience;
        this.rounds = rounds;
        this.connections = new Connections(database);
        this.schema = new Schema(database, connections);
        this.meters = new StoreMeters(metrics);
        this.trouble = new Trouble(database.place());
        desks.allowCoreThreadTimeOut(true);
        meters.watchQueue("desks", desks.getQueue());
        meters.watchConnections(connections);
        meters.watchTrouble(trouble::isOver);
    }

    /** Opens what is there, or as soon as somebody made it, beside the caller; tries again until it is open. */
    public void open(Runnable opened) {
        opening.execute(() -> tryOpening(opened));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // whether it opens is told by the log and by whoever asks
    private void tryOpening(Runnable opened) {
        try {
            if (isThere()) {
                schema.ensure();
                trouble.end();
                opened.run();
                return;
            }
        } catch (StoreAwayException away) {
            tell(away);
        }
        opening.schedule(() -> tryOpening(opened), RETRY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** False while nobody has made anything that could be found in it. */
    boolean isThere() {
        return database.isExpected();
    }

    <T> CompletableFuture<T> read(Work<T> work) {
        return atADesk(() -> connections.read(work));
    }

    <T> CompletableFuture<T> change(Work<T> work) {
        return atADesk(() -> timed(work));
    }

    private interface Asking<T> {
        T ask() throws SQLException;
    }

    private <T> CompletableFuture<T> atADesk(Asking<T> asking) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            seat(() -> {
                if (answer.isDone()) return; // nobody waits for it any more
                try {
                    answer.complete(asked(asking));
                } catch (StoreAwayException | IllegalStateException failure) {
                    answer.completeExceptionally(failure);
                }
            });
        } catch (StoreAwayException full) {
            answer.completeExceptionally(full);
        }
        return inTime(answer);
    }

    /**
     * Does this as soon as a thread is free for it.
     *
     * @throws StoreAwayException when more wait for one than can be served
     */
    void seat(Runnable work) {
        try {
            desks.execute(work);
        } catch (RejectedExecutionException tooMany) {
            meters.full();
            throw away("More wait for the store at " + database.place() + " than can be served");
        }
    }

    /** Reads at once, in the caller's thread, for whoever has a seat. */
    <T> T readNow(Work<T> work) {
        return asked(() -> connections.read(work));
    }

    /** Commits at once, in the caller's thread, for the one that gathers writes. */
    <T> T commitNow(Work<T> work) {
        return asked(() -> timed(work));
    }

    private <T> T timed(Work<T> work) throws SQLException {
        long start = System.nanoTime();
        try {
            T result = connections.commit(work);
            meters.committed(System.nanoTime() - start);
            return result;
        } catch (SQLException failure) {
            meters.failed(System.nanoTime() - start);
            throw failure;
        }
    }

    StoreMeters meters() {
        return meters;
    }

    /** Does this once the caller has served all that it found; at once where nothing is known of that. */
    void afterRound(Runnable work) {
        rounds.execute(work);
    }

    /** Does what follows from an answer on another thread, unless all have too much to do. */
    void beside(Runnable work) {
        try {
            desks.execute(work);
        } catch (RejectedExecutionException tooMany) {
            work.run();
        }
    }

    private <T> T asked(Asking<T> asking) {
        try {
            schema.ensure();
            T answer = asking.ask();
            trouble.end();
            return answer;
        } catch (StoreAwayException away) {
            meters.away();
            throw tell(away);
        } catch (SQLException failure) {
            meters.away();
            throw tell(new StoreAwayException(database.explained(failure), failure));
        }
    }

    /** The same answer, or none once the time is over; whoever works on it can see that it is done. */
    <T> CompletableFuture<T> inTime(CompletableFuture<T> answer) {
        if (isClosed()) return answer;
        Timeout alarm = alarms.newTimeout(
                rung -> answer.completeExceptionally(late()), patience.toMillis(), TimeUnit.MILLISECONDS);
        return answer.handle((done, failure) -> {
            alarm.cancel();
            if (failure == null) return done;
            throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
        });
    }

    /** What is known to be wrong says more than that it took too long; a first opening takes its time. */
    private StoreAwayException late() {
        meters.late();
        String why = "The store at " + database.place() + " does not answer in time";
        return trouble.isOver() && schema.isReady() ? away(why) : new StoreAwayException(why);
    }

    StoreAwayException away(String why) {
        return tell(new StoreAwayException(why));
    }

    /** The end of a service is no trouble, though it interrupts whoever just tries to reach the store. */
    private StoreAwayException tell(StoreAwayException away) {
        if (isClosed()) return away;
        trouble.begin(away);
        return away;
    }

    boolean isClosed() {
        return desks.isShutdown();
    }

    static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void close() {
        desks.shutdownNow(); // first: from now on it is closed
        opening.shutdownNow();
        alarms.stop();
        connections.close();
    }
}

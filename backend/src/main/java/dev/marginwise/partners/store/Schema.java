package dev.marginwise.partners.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;

/** The tables, made or brought up to date once before the first use. A try that failed is not repeated for a moment. */
final class Schema {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

    private final Database database;
    private final Connections connections;
    private final ReentrantLock trying = new ReentrantLock();
    private volatile boolean ready;
    private @Nullable StoreAwayException failed;
    private long failedAt;

    Schema(Database database, Connections connections) {
        this.database = database;
        this.connections = connections;
    }

    boolean isReady() {
        return ready;
    }

    /** @throws StoreAwayException when the store cannot be opened, or was written by a newer release */
    void ensure() {
        if (ready) return;
        trying.lock();
        try {
            if (ready) return;
            if (failed != null && System.nanoTime() - failedAt < PAUSE) throw failed;
            migrate();
            ready = true;
        } catch (StoreAwayException away) {
            if (away != failed) failedAt = System.nanoTime();
            failed = away;
            throw away;
        } finally {
            trying.unlock();
        }
    }

    private void migrate() {
        try {
            DataSource source = connections.source();
            database.alone(() -> migrate(source));
        } catch (SQLException failure) {
            throw new StoreAwayException(database.explained(failure), failure);
        }
    }

    private void migrate(DataSource source) {
        try {
            Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:store")
                    .load();
            Optional<MigrationInfo> newer = Arrays.stream(flyway.info().all())
                    .filter(step ->
                            step.getState().isApplied() && !step.getState().isResolved())
                    .reduce((earlier, later) -> later);
            if (newer.isPresent()) {
                throw new StoreAwayException("The store at " + database.place()
                        + " was written by a newer release (schema "
                        + newer.get().getVersion()
                        + "); run that release, or restore a backup made before it");
            }
            flyway.migrate();
        } catch (FlywayException failure) {
            throw new StoreAwayException(
                    sql(failure)
                            .map(database::explained)
                            .orElseGet(() -> "The tables of the store at " + database.place() + " cannot be made ("
                                    + String.valueOf(failure.getMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse("")
                                    + ")"),
                    failure);
        }
    }

    private static Optional<SQLException> sql(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException found) return Optional.of(found);
        }
        return Optional.empty();
    }
}

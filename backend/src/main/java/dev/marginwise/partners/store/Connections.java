package dev.marginwise.partners.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections that wait for the next who needs one; there are never more than threads that ask. One that died while it
 * waited is noticed by its first use, which is then repeated on a new one: so a store that was restarted serves at once.
 */
final class Connections implements AutoCloseable {
    private final Database database;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger busy = new AtomicInteger();
    private volatile @Nullable DataSource source;
    private volatile boolean closed;

    Connections(Database database) {
        this.database = database;
    }

    DataSource source() throws SQLException {
        DataSource known = source;
        if (known == null) {
            known = database.source();
            source = known;
        }
        return known;
    }

    /** Reads, each statement for itself. */
    <T> T read(Work<T> work) throws SQLException {
        Connection kept = idle.pollFirst();
        if (kept != null) {
            try {
                return keeping(kept, work);
            } catch (SQLException failure) {
                if (!database.isLost(failure)) throw failure;
                closeIdle();
            }
        }
        return keeping(open(), work);
    }

    /** Writes all or nothing: returns after the commit. */
    <T> T commit(Work<T> work) throws SQLException {
        return read(connection -> {
            connection.setAutoCommit(false);
            T result = work.on(connection);
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        });
    }

    private <T> T keeping(Connection connection, Work<T> work) throws SQLException {
        boolean good = false;
        busy.incrementAndGet();
        try {
            T result = work.on(connection);
            good = true;
            return result;
        } catch (SQLException failure) {
            good = !database.isLost(failure) && isRolledBack(connection);
            throw failure;
        } finally {
            busy.decrementAndGet();
            if (good && !closed) {
                idle.addFirst(connection);
            } else {
                close(connection);
            }
        }
    }

    int idle() {
        return idle.size();
    }

    int busy() {
        return busy.get();
    }

    private static boolean isRolledBack(Connection connection) {
        try {
            if (connection.getAutoCommit()) return true;
            connection.rollback();
            connection.setAutoCommit(true);
            return true;
        } catch (SQLException lost) {
            return false;
        }
    }

    private Connection open() throws SQLException {
        Connection connection = source().getConnection();
        try {
            database.prepare(connection);
            return connection;
        } catch (SQLException unusable) {
            close(connection);
            throw unusable;
        }
    }

    private void closeIdle() {
        for (Connection connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            close(connection);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            // it is given up either way
        }
    }

    @Override
    public void close() {
        closed = true;
        closeIdle();
    }
}

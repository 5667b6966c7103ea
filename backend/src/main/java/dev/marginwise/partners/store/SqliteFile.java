package dev.marginwise.partners.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/** The store as one file, made with its folder when it is first needed. Both are for the owner's eyes only. */
record SqliteFile(Path file) implements Database {
    /** How long a write waits for another process, a command beside the service for instance. */
    private static final int BUSY_MILLIS = 5_000;

    /** A lock on a file is the process's, so its threads need one of their own. */
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    @Override
    public DataSource source() throws SQLException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try {
            if (!Files.exists(file)) make(folder);
        } catch (IOException refused) {
            throw unusable(refused);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private void make(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(folder);
            return;
        }
        Files.createDirectories(folder, only("rwx------"));
        try {
            Files.createFile(file, only("rw-------")); // an empty file is an empty database
        } catch (FileAlreadyExistsException other) {
            return; // another process was quicker
        }
    }

    private static FileAttribute<?> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    /** On macOS only this makes a commit survive a loss of power. */
    @Override
    public void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma fullfsync = on");
        }
    }

    /**
     * Two processes that both make the tables would refuse each other, for SQLite does not wait where it would have to wait for
     * ever. So they take turns by a lock on a file beside it, which the system takes back from a process that is gone.
     */
    @Override
    public void alone(Migrating migrating) throws SQLException {
        IN_THIS_PROCESS.lock();
        try (FileChannel turn = FileChannel.open(
                        file.resolveSibling(file.getFileName() + ".opening"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock taken = turn.lock()) {
            if (taken.isValid()) migrating.run();
        } catch (IOException refused) {
            throw unusable(refused);
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    private static SQLException unusable(IOException refused) {
        return new SQLException(refused.getMessage(), "08001", SQLiteErrorCode.SQLITE_CANTOPEN.code, refused);
    }

    @Override
    public String place() {
        return file.toString();
    }

    @Override
    public boolean isExpected() {
        return Files.exists(file);
    }

    @Override
    public String explained(SQLException failure) {
        return switch (code(failure)) {
            case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
                "The store " + file + " cannot be opened for writing; make its folder writable, or set MARGINWISE_DATA"
                        + " to one that is";
            case SQLITE_FULL -> "The disk of the store " + file + " is full; free some space";
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                "The store " + file + " is damaged or no SQLite database; restore a backup";
            case SQLITE_BUSY, SQLITE_LOCKED -> "The store " + file + " is held by another process";
            case SQLITE_IOERR -> "The store " + file + " cannot be read or written; look after its disk";
            default -> "The store " + file + " failed (" + failure.getMessage() + ")";
        };
    }

    @Override
    public boolean isLost(SQLException failure) {
        return code(failure) != SQLiteErrorCode.SQLITE_BUSY;
    }

    /** The driver's extended codes carry the plain one in their lowest byte. */
    private static SQLiteErrorCode code(SQLException failure) {
        return SQLiteErrorCode.getErrorCode(failure.getErrorCode() & 0xff);
    }
}

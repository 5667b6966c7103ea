package dev.marginwise.load;

import com.sun.management.OperatingSystemMXBean;
import dev.marginwise.partners.Ended;
import dev.marginwise.partners.StorePlace;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The tables of a store and nothing of the service: what one connection commits in groups of 32. */
final class BareStore implements AutoCloseable {
    private static final int TOGETHER = 32;
    private static final int FSYNCS = 1_000;
    private static final long VERSION = 0x7000;
    private static final long RANDOM_BITS = 0x0fff;
    private static final String RECEIPT = "r".repeat(700);

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Connection connection;
    private final long nanoseconds;
    private long position;

    BareStore(StorePlace place, int seconds) throws SQLException {
        nanoseconds = TimeUnit.SECONDS.toNanos(seconds);
        Map<String, String> settings = place.fresh();
        Ended.of(settings, "keys", "list");
        connection = place == StorePlace.SQLITE
                ? DriverManager.getConnection("jdbc:sqlite:" + settings.get("MARGINWISE_DATA") + "/marginwise.db")
                : DriverManager.getConnection(
                        settings.getOrDefault("MARGINWISE_STORE_URL", ""),
                        settings.get("MARGINWISE_STORE_USER"),
                        settings.get("MARGINWISE_STORE_PASSWORD"));
        if (place == StorePlace.SQLITE) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("pragma journal_mode = wal");
                statement.execute("pragma synchronous = full");
            }
        }
        connection.setAutoCommit(false);
    }

    /**
     * What a turn showed.
     *
     * @param rows a second
     * @param busy microseconds of all processors that a row takes, a database beside us included
     */
    record Pace(double rows, double busy) {}

    Pace run() throws SQLException {
        MACHINE.getCpuLoad(); // the next one tells of the time since this
        long start = System.nanoTime();
        long before = position;
        try (PreparedStatement writing = connection.prepareStatement(
                "insert into decision (partner, position, id, live,"
                        + " key_id, idempotency_key, body, recorded_at, code, rulebook, mode, reference, metadata, receipt)"
                        + " values ('bare', ?, ?, 1, 'key_1', ?, ?, ?, '2026-12.00D5WR', ?, 'isolated', null, '{}', ?)")) {
            while (System.nanoTime() - start < nanoseconds) {
                for (int i = 0; i < TOGETHER; i++) add(writing);
                writing.executeBatch();
                connection.commit();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double busy = MACHINE.getCpuLoad() * MACHINE.getAvailableProcessors() * seconds;
        return new Pace((position - before) / seconds, busy * 1e6 / (position - before));
    }

    private void add(PreparedStatement writing) throws SQLException {
        position++;
        writing.setLong(1, position);
        writing.setString(2, id().toString());
        writing.setString(3, "bare-" + position);
        writing.setString(4, "b".repeat(43));
        writing.setLong(5, System.currentTimeMillis());
        writing.setString(6, "sha256:" + "0".repeat(64));
        writing.setString(7, RECEIPT);
        writing.addBatch();
    }

    /** Begins with the time, as those of decisions do. */
    private static UUID id() {
        UUID random = UUID.randomUUID();
        long time = (System.currentTimeMillis() << 16) | VERSION | (random.getMostSignificantBits() & RANDOM_BITS);
        return new UUID(time, random.getLeastSignificantBits());
    }

    /** Microseconds in which 8 KiB at the end of a file are on the disk, a thousand times, shortest first. */
    static List<Double> fsyncs() throws IOException {
        Path file = Files.createTempFile(Path.of("target").toAbsolutePath(), "fsync", ".bin");
        List<Double> took = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            for (int i = 0; i < FSYNCS; i++) {
                long start = System.nanoTime();
                channel.write(ByteBuffer.allocate(8_192));
                channel.force(true);
                took.add((System.nanoTime() - start) / 1e3);
            }
        } finally {
            Files.delete(file);
        }
        return took.stream().sorted().toList();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

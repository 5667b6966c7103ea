package dev.marginwise.partners;

import dev.marginwise.FreePorts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL of one test, to be stopped, started late and frozen. */
public final class PostgresServer implements AutoCloseable {
    private final Path folder;
    private final int port;
    private @Nullable EmbeddedPostgres running;

    public PostgresServer() {
        port = FreePorts.next();
        try {
            folder = Files.createTempDirectory("marginwise-postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Map<String, String> settings() {
        return Map.of(
                "MARGINWISE_DATA",
                folder.resolve("unused").toString(),
                "MARGINWISE_STORE_URL",
                "jdbc:postgresql://localhost:" + port + "/postgres",
                "MARGINWISE_STORE_USER",
                "postgres",
                "MARGINWISE_STORE_PASSWORD",
                "secret-of-the-store");
    }

    public PostgresServer start() {
        try {
            running = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .start();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void stop() {
        try {
            if (running != null) running.close();
            running = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets this user in with this password only; everybody else comes in without. */
    public void lock(String user, String password) {
        try (Connection connection =
                        Objects.requireNonNull(running).getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            Path entrance = folder.resolve("pg_hba.conf");
            Files.writeString(entrance, "host all " + user + " all scram-sha-256\n" + Files.readString(entrance));
            statement.execute("create user " + user + " password '" + password + "'");
            statement.execute("select pg_reload_conf()");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops every process of it in its tracks, its connections open. */
    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            long main = Long.parseLong(
                    Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip());
            List<String> command = new ArrayList<>(List.of("kill", signal, String.valueOf(main)));
            ProcessHandle.of(main)
                    .orElseThrow()
                    .descendants()
                    .forEach(process -> command.add(String.valueOf(process.pid())));
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }
}

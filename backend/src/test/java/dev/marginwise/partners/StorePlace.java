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
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The two places where a store can lie, each as new: a folder of its own, or a database of its own in a real PostgreSQL. */
public enum StorePlace {
    SQLITE {
        @Override
        public Map<String, String> fresh() {
            try {
                Path built = Files.createDirectories(Path.of("target", "stores").toAbsolutePath());
                return Map.of(
                        "MARGINWISE_DATA",
                        Files.createTempDirectory(built, "store").toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    POSTGRES {
        @Override
        public Map<String, String> fresh() {
            EmbeddedPostgres server = Server.RUNNING;
            String database = "store" + COUNT.incrementAndGet();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + database);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Map.of(
                    "MARGINWISE_DATA",
                    Path.of(System.getProperty("java.io.tmpdir"), "marginwise-unused")
                            .toString(),
                    "MARGINWISE_STORE_URL",
                    "jdbc:postgresql://localhost:" + server.getPort() + "/" + database,
                    "MARGINWISE_STORE_USER",
                    "postgres",
                    "MARGINWISE_STORE_PASSWORD",
                    "secret-of-the-store");
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Settings by the names of their environment variables, for a store that holds nothing yet. */
    public abstract Map<String, String> fresh();

    /** One for all tests of a run; it ends with the process. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setPort(FreePorts.next()).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

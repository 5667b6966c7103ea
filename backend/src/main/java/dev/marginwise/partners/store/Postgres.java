package dev.marginwise.partners.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The store in a PostgreSQL, which several nodes share. A setting in the address goes before ours. */
record Postgres(String url, Optional<String> user, Optional<String> password) implements Database {
    private static final String SCHEME = "jdbc:postgresql:";

    /** The server ends a transaction whose node froze, so that the others wait no longer than this. */
    private static final String PATIENCE = "set idle_in_transaction_session_timeout = '2s'; set lock_timeout = '2s'";

    @Override
    public DataSource source() throws SQLException {
        if (!url.startsWith(SCHEME)) {
            throw new SQLException("The address does not begin with " + SCHEME, "08001");
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setApplicationName("marginwise");
        source.setConnectTimeout(1);
        source.setLoginTimeout(1);
        source.setCancelSignalTimeout(1);
        source.setSocketTimeout(3);
        source.setTcpKeepAlive(true);
        source.setDefaultRowFetchSize(500);
        source.setUrl(url);
        user.ifPresent(source::setUser);
        password.ifPresent(source::setPassword);
        return source;
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(PATIENCE);
        }
    }

    /** Flyway takes a lock in the database itself. */
    @Override
    public void alone(Migrating migrating) throws SQLException {
        migrating.run();
    }

    /** Without the settings behind the question mark, among which may be a password. */
    @Override
    public String place() {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public boolean isExpected() {
        return true;
    }

    @Override
    public String explained(SQLException failure) {
        String store = "PostgreSQL at " + place();
        String state = state(failure);
        if (!url.startsWith(SCHEME)) {
            return "MARGINWISE_STORE_URL has to begin with " + SCHEME + ", as in " + SCHEME + "//host/database";
        }
        return switch (state.substring(0, 2)) {
            case "08" -> store + " cannot be reached";
            case "28" ->
                store + " refuses this user or password; see MARGINWISE_STORE_USER and MARGINWISE_STORE_PASSWORD";
            case "3D" -> store + " does not exist; create the database";
            case "53" -> store + " has no connection, memory or disk to spare";
            case "57" -> store + " is stopping, starting or cancelled what took too long";
            case "55" -> store + " is held up by another node";
            default ->
                state.equals("42501")
                        ? store + " does not let this user make or change tables; grant it the schema"
                        : store + " failed (" + state + ": " + firstLine(failure) + ")";
        };
    }

    @Override
    public boolean isLost(SQLException failure) {
        String kind = state(failure).substring(0, 2);
        return kind.equals("08") || kind.equals("57") || kind.equals("25") || kind.equals("XX");
    }

    /** Behind it stand details, with what was written. */
    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private static String state(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.length() < 2 ? "??" : state;
    }

    @Override
    public String toString() {
        return place();
    }
}

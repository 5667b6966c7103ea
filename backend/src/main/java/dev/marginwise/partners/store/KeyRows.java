package dev.marginwise.partners.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The keys of all partners. */
@Singleton
public final class KeyRows {
    private static final String COLUMNS =
            "id, hash, partner, live, created_at, expires_at, revoked_at, replaced_by, last_used_at";

    private final Store store;

    public KeyRows(Store store) {
        this.store = store;
    }

    public CompletableFuture<StoredKey> add(StoredKey key) {
        return store.change(connection -> {
            insert(connection, key);
            return key;
        });
    }

    /** Adds a key in the place of another, which ends at the latest at that time. */
    public CompletableFuture<StoredKey> replace(StoredKey old, StoredKey key, long end) {
        return store.change(connection -> {
            try (PreparedStatement ending = connection.prepareStatement("update partner_key set replaced_by = ?,"
                    + " expires_at = case when expires_at < ? then expires_at else ? end where id = ?")) {
                ending.setString(1, key.id());
                ending.setLong(2, end);
                ending.setLong(3, end);
                ending.setString(4, old.id());
                ending.executeUpdate();
            }
            insert(connection, key);
            return key;
        });
    }

    /** Ends a key now; one that was revoked before stays as it was. */
    public CompletableFuture<Integer> revoke(String id, long at) {
        return store.change(connection -> {
            try (PreparedStatement revoking = connection.prepareStatement(
                    "update partner_key set revoked_at = ? where id = ? and revoked_at is null")) {
                revoking.setLong(1, at);
                revoking.setString(2, id);
                return revoking.executeUpdate();
            }
        });
    }

    /** Remembers when keys were used last, by id; never sets one back. */
    public CompletableFuture<Integer> used(Map<String, Long> uses) {
        return store.change(connection -> {
            try (PreparedStatement using = connection.prepareStatement("update partner_key set last_used_at = ?"
                    + " where id = ? and (last_used_at is null or last_used_at < ?)")) {
                for (Map.Entry<String, Long> use : uses.entrySet()) {
                    using.setLong(1, use.getValue());
                    using.setString(2, use.getKey());
                    using.setLong(3, use.getValue());
                    using.addBatch();
                }
                return using.executeBatch().length;
            }
        });
    }

    /** Makes no store for whoever comes with a key before there is any. */
    public CompletableFuture<Optional<StoredKey>> withHash(String hash) {
        return store.isThere() ? one("hash", hash) : CompletableFuture.completedFuture(Optional.empty());
    }

    public CompletableFuture<Optional<StoredKey>> withId(String id) {
        return one("id", id);
    }

    /** Every key there ever was, by partner and age. */
    public CompletableFuture<List<StoredKey>> all() {
        return store.read(connection -> {
            try (PreparedStatement asking = connection.prepareStatement(
                    "select " + COLUMNS + " from partner_key order by partner, created_at, id")) {
                return keys(asking);
            }
        });
    }

    private CompletableFuture<Optional<StoredKey>> one(String column, String value) {
        return store.read(connection -> {
            try (PreparedStatement asking =
                    connection.prepareStatement("select " + COLUMNS + " from partner_key where " + column + " = ?")) {
                asking.setString(1, value);
                return keys(asking).stream().findFirst();
            }
        });
    }

    private static void insert(Connection connection, StoredKey key) throws SQLException {
        try (PreparedStatement adding = connection.prepareStatement("insert into partner_key"
                + " (id, hash, partner, live, created_at, expires_at) values (?, ?, ?, ?, ?, ?)")) {
            adding.setString(1, key.id());
            adding.setString(2, key.hash());
            adding.setString(3, key.partner());
            adding.setInt(4, key.live() ? 1 : 0);
            adding.setLong(5, key.createdAt());
            if (key.expiresAt().isPresent()) {
                adding.setLong(6, key.expiresAt().get());
            } else {
                adding.setNull(6, Types.BIGINT);
            }
            adding.executeUpdate();
        }
    }

    private static List<StoredKey> keys(PreparedStatement asking) throws SQLException {
        List<StoredKey> keys = new ArrayList<>();
        try (ResultSet row = asking.executeQuery()) {
            while (row.next()) {
                keys.add(new StoredKey(
                        row.getString("id"),
                        row.getString("hash"),
                        row.getString("partner"),
                        row.getInt("live") == 1,
                        row.getLong("created_at"),
                        time(row, "expires_at"),
                        time(row, "revoked_at"),
                        Optional.ofNullable(row.getString("replaced_by")),
                        time(row, "last_used_at")));
            }
        }
        return keys;
    }

    private static Optional<Long> time(ResultSet row, String column) throws SQLException {
        long time = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(time);
    }
}

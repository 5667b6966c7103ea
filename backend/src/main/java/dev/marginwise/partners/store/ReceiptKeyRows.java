package dev.marginwise.partners.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The keys of receipts. None is ever deleted: each checks what it signed. */
@Singleton
public final class ReceiptKeyRows {
    private static final String COLUMNS = "id, public_part, private_part, created_at, signs_from";

    private final Store store;

    public ReceiptKeyRows(Store store) {
        this.store = store;
    }

    /** All keys, oldest first. Where there is none this one is put in, once for all nodes. */
    public CompletableFuture<List<StoredReceiptKey>> all(Supplier<StoredReceiptKey> first) {
        return store.read(ReceiptKeyRows::all)
                .thenCompose(keys -> keys.isEmpty() ? begin(first.get()) : CompletableFuture.completedFuture(keys));
    }

    /** Adds the key that signs from then on. Of those that no longer sign now, the private parts are wiped out. */
    public CompletableFuture<StoredReceiptKey> add(StoredReceiptKey next) {
        return store.change(connection -> {
            try (PreparedStatement adding = connection.prepareStatement("insert into receipt_key (position, " + COLUMNS
                    + ") select max(position) + 1, ?, ?, ?, ?, ? from receipt_key")) {
                fill(adding, next);
                adding.executeUpdate();
            }
            try (PreparedStatement wiping = connection.prepareStatement("update receipt_key set private_part = null"
                    + " where position < (select max(position) from receipt_key where signs_from <= ?)")) {
                wiping.setLong(1, next.createdAt());
                wiping.executeUpdate();
            }
            return next;
        });
    }

    private CompletableFuture<List<StoredReceiptKey>> begin(StoredReceiptKey first) {
        return store.change(connection -> {
            try (PreparedStatement adding = connection.prepareStatement("insert into receipt_key (position, " + COLUMNS
                    + ") values (1, ?, ?, ?, ?, ?) on conflict (position) do nothing")) {
                fill(adding, first);
                adding.executeUpdate();
            }
            return all(connection);
        });
    }

    private static void fill(PreparedStatement statement, StoredReceiptKey key) throws SQLException {
        statement.setString(1, key.id());
        statement.setString(2, key.publicPart());
        statement.setString(3, key.privatePart().orElse(null));
        statement.setLong(4, key.createdAt());
        statement.setLong(5, key.signsFrom());
    }

    private static List<StoredReceiptKey> all(Connection connection) throws SQLException {
        List<StoredReceiptKey> keys = new ArrayList<>();
        try (PreparedStatement asking =
                        connection.prepareStatement("select " + COLUMNS + " from receipt_key order by position");
                ResultSet row = asking.executeQuery()) {
            while (row.next()) {
                keys.add(new StoredReceiptKey(
                        row.getString("id"),
                        row.getString("public_part"),
                        Optional.ofNullable(row.getString("private_part")),
                        row.getLong("created_at"),
                        row.getLong("signs_from")));
            }
        }
        return keys;
    }
}

package dev.marginwise.partners.store;

import dev.marginwise.partners.store.StoredDecision.Kind;
import dev.marginwise.partners.store.StoredDecision.Placed;
import dev.marginwise.partners.store.StoredDecision.Recorded;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The decisions of all partners. */
@Singleton
public final class DecisionRows {
    private final Store store;
    private final GroupCommit<StoredDecision, Recorded> recording;
    private final GroupRead<UUID, StoredDecision> reading;

    public DecisionRows(Store store) {
        this.store = store;
        this.recording =
                new GroupCommit<>(store, (connection, together) -> new DecisionRecording(connection).record(together));
        this.reading = new GroupRead<>(store, DecisionRows::withIds);
    }

    /**
     * Records a decision, unless one has its idempotency key already: then that one is told.
     *
     * @param settled is run once it is sure what became of it
     */
    public CompletableFuture<Recorded> record(StoredDecision decision, Runnable settled) {
        return recording.add(decision, settled);
    }

    public CompletableFuture<Optional<StoredDecision>> withId(String partner, UUID id) {
        return reading.of(id)
                .thenApply(found -> found.filter(decision -> decision.partner().equals(partner)));
    }

    /** As many places as the next power of two, the last one repeated: few statements, which are prepared once each. */
    private static Map<UUID, StoredDecision> withIds(Connection connection, List<UUID> ids) throws SQLException {
        int places = Integer.highestOneBit(2 * ids.size() - 1);
        String sql = "select " + DecisionRecording.COLUMNS + " from decision where id in (?" + ", ?".repeat(places - 1)
                + ")";
        Map<UUID, StoredDecision> found = new HashMap<>();
        try (PreparedStatement asking = connection.prepareStatement(sql)) {
            for (int i = 0; i < places; i++) {
                asking.setString(i + 1, ids.get(Math.min(i, ids.size() - 1)).toString());
            }
            placed(asking).forEach(row -> found.put(row.decision().id(), row.decision()));
        }
        return found;
    }

    /** The one recorded under a partner's idempotency key. */
    public CompletableFuture<Optional<StoredDecision>> withIdempotencyKey(String partner, boolean live, String key) {
        return store.read(connection ->
                new DecisionRecording(connection).recorded(partner, live, key).map(Placed::decision));
    }

    /** A partner's decisions behind a position, in order, at most so many. */
    public CompletableFuture<List<Placed>> page(
            String partner, Kind kind, Optional<String> reference, long after, int most) {
        String sql = "select " + DecisionRecording.COLUMNS + " from decision where partner = ? and position > ?"
                + (kind == Kind.BOTH ? "" : " and live = " + (kind == Kind.LIVE ? 1 : 0))
                + (reference.isPresent() ? " and reference = ?" : "")
                + " order by position limit ?";
        return store.read(connection -> {
            try (PreparedStatement asking = connection.prepareStatement(sql)) {
                int place = 0;
                asking.setString(++place, partner);
                asking.setLong(++place, after);
                if (reference.isPresent()) asking.setString(++place, reference.get());
                asking.setInt(++place, most);
                return placed(asking);
            }
        });
    }

    /** The position of a partner's latest decision; 0 without one. */
    public CompletableFuture<Long> latest(String partner) {
        return store.read(connection -> {
            try (PreparedStatement asking =
                    connection.prepareStatement("select last from partner_position where partner = ?")) {
                asking.setString(1, partner);
                try (ResultSet row = asking.executeQuery()) {
                    return row.next() ? row.getLong(1) : 0;
                }
            }
        });
    }

    /** Everybody who ever recorded a decision. */
    public CompletableFuture<List<String>> partners() {
        return store.read(connection -> {
            List<String> partners = new ArrayList<>();
            try (PreparedStatement asking =
                            connection.prepareStatement("select partner from partner_position order by partner");
                    ResultSet row = asking.executeQuery()) {
                while (row.next()) partners.add(row.getString(1));
            }
            return partners;
        });
    }

    /**
     * Deletes those among a partner's first decisions that were recorded before a time, and tells how many: few enough
     * that nobody who writes waits long.
     */
    public CompletableFuture<Integer> purge(String partner, long before, int most) {
        return store.change(connection -> {
            try (PreparedStatement purging = connection.prepareStatement("delete from decision where partner = ?"
                    + " and recorded_at < ? and position in"
                    + " (select position from decision where partner = ? order by position limit ?)")) {
                purging.setString(1, partner);
                purging.setLong(2, before);
                purging.setString(3, partner);
                purging.setInt(4, most);
                return purging.executeUpdate();
            }
        });
    }

    private static List<Placed> placed(PreparedStatement asking) throws SQLException {
        List<Placed> found = new ArrayList<>();
        try (ResultSet row = asking.executeQuery()) {
            while (row.next()) found.add(DecisionRecording.placed(row));
        }
        return found;
    }
}

package dev.marginwise.partners.store;

import dev.marginwise.partners.store.StoredDecision.Placed;
import dev.marginwise.partners.store.StoredDecision.Recorded;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Writes decisions within one transaction. */
final class DecisionRecording {
    static final String COLUMNS = "position, id, partner, live, key_id, idempotency_key, body, recorded_at, code,"
            + " rulebook, mode, reference, metadata, receipt";

    private final Connection connection;

    DecisionRecording(Connection connection) {
        this.connection = connection;
    }

    /** Records those whose idempotency key is free; of the others it tells the decision that has it. */
    List<Recorded> record(List<StoredDecision> together) throws SQLException {
        int[] written = insert(together, positions(together));
        List<Recorded> outcomes = new ArrayList<>();
        for (int i = 0; i < written.length; i++) {
            StoredDecision decision = together.get(i);
            outcomes.add(written[i] == 1 ? new Recorded(decision, false) : earlier(decision));
        }
        return outcomes;
    }

    /** The same decision is found here when a commit succeeded whose answer was lost. */
    private Recorded earlier(StoredDecision refused) throws SQLException {
        StoredDecision earlier = recorded(refused.partner(), refused.live(), refused.idempotencyKey())
                .orElseThrow(() -> new SQLException("neither written nor there", "XX000"))
                .decision();
        return new Recorded(earlier, !earlier.id().equals(refused.id()));
    }

    Optional<Placed> recorded(String partner, boolean live, String idempotencyKey) throws SQLException {
        try (PreparedStatement asking = connection.prepareStatement(
                "select " + COLUMNS + " from decision where partner = ? and live = ? and idempotency_key = ?")) {
            asking.setString(1, partner);
            asking.setInt(2, live ? 1 : 0);
            asking.setString(3, idempotencyKey);
            try (ResultSet row = asking.executeQuery()) {
                return row.next() ? Optional.of(placed(row)) : Optional.empty();
            }
        }
    }

    /**
     * The next positions of each partner. Their row stays locked until the commit, so another node cannot make a later
     * position visible first; partners come in the order of their names, so that two nodes never wait for each other.
     */
    private long[] positions(List<StoredDecision> together) throws SQLException {
        Map<String, Integer> counts = new TreeMap<>();
        together.forEach(decision -> counts.merge(decision.partner(), 1, Integer::sum));
        Map<String, Long> next = new TreeMap<>();
        try (PreparedStatement taking = connection.prepareStatement("insert into partner_position (partner, last)"
                + " values (?, ?) on conflict (partner) do update"
                + " set last = partner_position.last + excluded.last returning last")) {
            for (Map.Entry<String, Integer> count : counts.entrySet()) {
                taking.setString(1, count.getKey());
                taking.setLong(2, count.getValue());
                try (ResultSet row = taking.executeQuery()) {
                    row.next();
                    next.put(count.getKey(), row.getLong(1) - count.getValue() + 1);
                }
            }
        }
        long[] positions = new long[together.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = next.merge(together.get(i).partner(), 1L, Long::sum) - 1;
        }
        return positions;
    }

    private int[] insert(List<StoredDecision> together, long[] positions) throws SQLException {
        try (PreparedStatement writing = connection.prepareStatement("insert into decision (" + COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (partner, live, idempotency_key) do nothing")) {
            for (int i = 0; i < positions.length; i++) {
                StoredDecision decision = together.get(i);
                writing.setLong(1, positions[i]);
                writing.setString(2, decision.id().toString());
                writing.setString(3, decision.partner());
                writing.setInt(4, decision.live() ? 1 : 0);
                writing.setString(5, decision.keyId());
                writing.setString(6, decision.idempotencyKey());
                writing.setString(7, decision.body());
                writing.setLong(8, decision.recordedAt());
                writing.setString(9, decision.code());
                writing.setString(10, decision.rulebook());
                writing.setString(11, decision.mode());
                writing.setString(12, decision.reference().orElse(null));
                writing.setString(13, decision.metadata());
                writing.setString(14, decision.receipt().orElse(null));
                writing.addBatch();
            }
            return writing.executeBatch();
        }
    }

    static Placed placed(ResultSet row) throws SQLException {
        return new Placed(
                row.getLong("position"),
                new StoredDecision(
                        UUID.fromString(row.getString("id")),
                        row.getString("partner"),
                        row.getInt("live") == 1,
                        row.getString("key_id"),
                        row.getString("idempotency_key"),
                        row.getString("body"),
                        row.getLong("recorded_at"),
                        row.getString("code"),
                        row.getString("rulebook"),
                        row.getString("mode"),
                        Optional.ofNullable(row.getString("reference")),
                        row.getString("metadata"),
                        Optional.ofNullable(row.getString("receipt"))));
    }
}

package dev.marginwise.partners.store;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;

/** Limits that several nodes share, each a time at which all of it is there again. Only of use on PostgreSQL. */
@Singleton
public final class BucketRows {
    private static final String NOW = "(extract(epoch from clock_timestamp()) * 1000000)::bigint";

    private final Store store;

    public BucketRows(Store store) {
        this.store = store;
    }

    /**
     * What was taken.
     *
     * @param fullIn microseconds until everything is there again
     */
    public record Taken(long granted, long fullIn) {}

    /**
     * Takes as many as are wanted, or as there are, by the clock of the database. A crash may forget the last of it: no disk
     * is waited for.
     *
     * @param requests that may come at once
     * @param cost microseconds after which one more may come
     */
    public CompletableFuture<Taken> take(String name, long wanted, long requests, long cost) {
        // what the row would be if it were new tells the time at which this was asked
        String now = "(excluded.full_at - excluded.granted * %d)".formatted(cost);
        String full = "greatest(bucket.full_at, " + now + ")";
        String granted = "greatest(0, least(excluded.granted, (%d - (%s - %s)) / %d))"
                .formatted(requests * cost, full, now, cost);
        String taking = """
                insert into limit_bucket as bucket (name, granted, full_at)
                select ?, wanted.number, %s + wanted.number * %d from (select cast(? as bigint) as number) as wanted
                on conflict (name) do update set granted = %s, full_at = %s + %s * %d
                returning granted, greatest(0, full_at - %s)""".formatted(NOW, cost, granted, full, granted, cost, NOW);
        return store.change(connection -> {
            try (Statement setting = connection.createStatement();
                    PreparedStatement statement = connection.prepareStatement(taking)) {
                setting.execute("set local synchronous_commit = off");
                statement.setString(1, name);
                statement.setLong(2, Math.min(wanted, requests));
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return new Taken(row.getLong(1), row.getLong(2));
                }
            }
        });
    }
}

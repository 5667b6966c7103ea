package dev.marginwise.partners.limits;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Buckets in a Redis, one value each, which goes when the bucket is full again. Connects when it is first asked. */
final class RedisBuckets implements SharedBuckets, AutoCloseable {
    private static final Duration CONNECTING = Duration.ofSeconds(1);
    private static final int THREADS = 2;
    private static final int MOST_WAITING = 10_000;
    private static final String PREFIX = "marginwise:limit:";

    /** The arithmetic of {@link Bucket}, for many at once, by the clock of the server. */
    private static final String SCRIPT = """
            local time = redis.call('TIME')
            local now = time[1] * 1000000 + time[2]
            local wanted, requests, cost = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
            local full = math.max(tonumber(redis.call('GET', KEYS[1]) or 0), now)
            local left = math.max(0, math.floor((requests * cost - (full - now)) / cost))
            local granted = math.min(wanted, left)
            full = full + granted * cost
            if granted > 0 then
              redis.call('SET', KEYS[1], string.format('%.0f', full), 'PX', math.ceil((full - now) / 1000) + 1)
            end
            return {granted, full - now}
            """;

    private final ClientResources threads = DefaultClientResources.builder()
            .ioThreadPoolSize(THREADS)
            .computationThreadPoolSize(THREADS)
            .build();
    private final RedisClient client = RedisClient.create(threads);
    private final RedisURI address;
    private CompletableFuture<StatefulRedisConnection<String, String>> connection =
            CompletableFuture.failedFuture(new IllegalStateException("not connected yet"));

    /**
     * @param address {@code redis://host:6379}, or {@code rediss://} with TLS, perhaps with user and password
     * @throws IllegalStateException with one sentence for whoever set it
     */
    RedisBuckets(String address) {
        try {
            this.address = RedisURI.create(address);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "marginwise.limits.redis is no address of a Redis; write it as redis://host:6379.");
        }
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MOST_WAITING)
                .socketOptions(
                        SocketOptions.builder().connectTimeout(CONNECTING).build())
                .build());
    }

    @Override
    public CompletableFuture<Taken> take(String name, long wanted, Limit limit) {
        String[] keys = {PREFIX + name};
        return connected()
                .thenCompose(redis -> redis.async()
                        .<List<Long>>eval(
                                SCRIPT,
                                ScriptOutputType.MULTI,
                                keys,
                                String.valueOf(wanted),
                                String.valueOf(limit.requests()),
                                String.valueOf(limit.cost()))
                        .thenApply(answer -> new Taken(answer.get(0), answer.get(1))));
    }

    /** One that was made reconnects by itself; one that could not be made is tried again. */
    private synchronized CompletableFuture<StatefulRedisConnection<String, String>> connected() {
        if (connection.isCompletedExceptionally()) {
            connection = client.connectAsync(StringCodec.UTF8, address).toCompletableFuture();
        }
        return connection;
    }

    @Override
    public String place() {
        return "the Redis at " + address.getHost() + ":" + address.getPort();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for threads to end
    public void close() {
        client.shutdown(0, 1, TimeUnit.SECONDS);
        threads.shutdown(0, 1, TimeUnit.SECONDS);
    }
}

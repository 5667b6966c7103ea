package dev.marginwise.load;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * So many seconds of requests at a steady pace, whether or not earlier ones were answered. What an answer took counts from
 * the time at which its request was due, so waiting in line counts too.
 */
final class SteadyTurn {
    private static final int CONNECTIONS = 64;
    private static final long PAUSE = 20_000;

    private final InetSocketAddress server;
    private final Supplier<byte[]> requests;
    private final long nanoseconds;

    SteadyTurn(InetSocketAddress server, Supplier<byte[]> requests, int seconds) {
        this.server = server;
        this.requests = requests;
        this.nanoseconds = TimeUnit.SECONDS.toNanos(seconds);
    }

    /**
     * The microseconds that each answer took, shortest first.
     *
     * @param pace requests a second
     */
    List<Double> run(double pace) throws IOException {
        List<Connection> connections = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < CONNECTIONS; i++) connections.add(new Connection(server, selector));
            ArrayDeque<Connection> free = new ArrayDeque<>(connections);
            Map<Connection, Long> due = new HashMap<>();
            List<Double> took = new ArrayList<>();
            long start = System.nanoTime();
            long sent = 0;
            while (System.nanoTime() - start < nanoseconds) {
                // All that are due: one each time would send no faster than the pauses are long.
                long next = start + (long) (sent * 1e9 / pace);
                while (!free.isEmpty() && next <= System.nanoTime()) {
                    Connection connection = free.pop();
                    due.put(connection, next);
                    connection.send(requests.get());
                    sent++;
                    next = start + (long) (sent * 1e9 / pace);
                }
                // Spinning would take one of two cores from the server.
                if (selector.selectNow() == 0) LockSupport.parkNanos(PAUSE);
                for (SelectionKey key : selector.selectedKeys()) {
                    Connection connection = (Connection) key.attachment();
                    if (connection.receive()) {
                        took.add((System.nanoTime() - requireNonNull(due.get(connection))) / 1e3);
                        free.push(connection);
                    }
                }
                selector.selectedKeys().clear();
            }
            return took.stream().sorted().toList();
        } finally {
            for (Connection connection : connections) connection.close();
        }
    }
}

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
import java.util.function.Supplier;

/** So many seconds of requests at a steady pace from many clients, of which the service may refuse some. */
final class OfferedTurn {
    private static final int CONNECTIONS = 400;

    private final InetSocketAddress server;
    private final Supplier<byte[]> requests;
    private final long nanoseconds;

    OfferedTurn(InetSocketAddress server, Supplier<byte[]> requests, int seconds) {
        this.server = server;
        this.requests = requests;
        this.nanoseconds = TimeUnit.SECONDS.toNanos(seconds);
    }

    /**
     * What became of them.
     *
     * @param accepted microseconds from the time at which each answered request was due, shortest first
     * @param refused how many were
     * @param seconds that all of it took
     */
    record Outcome(List<Double> accepted, int refused, double seconds) {
        /** In which 99 of 100 are answered. */
        double slow() {
            return Middle.within(accepted, 99);
        }

        double offered() {
            return (accepted.size() + refused) / seconds;
        }
    }

    /** One request each, so that opening them is not measured. */
    private void greet(List<Connection> connections, Selector selector) throws IOException {
        for (Connection connection : connections) connection.send(requests.get());
        for (int waiting = connections.size(); waiting > 0; ) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                if (((Connection) key.attachment()).receive()) waiting--;
            }
            selector.selectedKeys().clear();
        }
    }

    /** @param pace requests a second; less is offered where all connections wait for their answers */
    Outcome run(double pace) throws IOException {
        List<Connection> connections = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < CONNECTIONS; i++) connections.add(new Connection(server, selector, true));
            greet(connections, selector);
            ArrayDeque<Connection> free = new ArrayDeque<>(connections);
            Map<Connection, Long> due = new HashMap<>();
            List<Double> took = new ArrayList<>();
            int refused = 0;
            long start = System.nanoTime();
            long next = start;
            while (System.nanoTime() - start < nanoseconds) {
                while (!free.isEmpty() && next <= System.nanoTime()) {
                    Connection connection = free.pop();
                    due.put(connection, next);
                    connection.send(requests.get());
                    next += (long) (1e9 / pace);
                }
                if (free.isEmpty()) next = System.nanoTime(); // whoever has to wait for a connection has not asked yet
                selector.select(Math.max(1, TimeUnit.NANOSECONDS.toMillis(next - System.nanoTime())));
                for (SelectionKey key : selector.selectedKeys()) {
                    Connection connection = (Connection) key.attachment();
                    if (!connection.receive()) continue;
                    if (connection.isRefused()) {
                        refused++;
                    } else {
                        took.add((System.nanoTime() - requireNonNull(due.get(connection))) / 1e3);
                    }
                    free.add(connection);
                }
                selector.selectedKeys().clear();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Outcome(took.stream().sorted().toList(), refused, seconds);
        } finally {
            for (Connection connection : connections) connection.close();
        }
    }
}

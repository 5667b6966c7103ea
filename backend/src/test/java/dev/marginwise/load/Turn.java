package dev.marginwise.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** So many seconds of requests to one address, as many at a time as there are connections. */
final class Turn {
    private static final int CONNECTIONS = 32;

    private final InetSocketAddress server;
    private final Supplier<byte[]> requests;
    private final long nanoseconds;
    private final int atOnce;

    /** @param requests in the order in which they are sent */
    Turn(InetSocketAddress server, Supplier<byte[]> requests, int seconds) {
        this(server, requests, seconds, CONNECTIONS);
    }

    Turn(InetSocketAddress server, Supplier<byte[]> requests, int seconds, int atOnce) {
        this.atOnce = atOnce;
        this.server = server;
        this.requests = requests;
        this.nanoseconds = TimeUnit.SECONDS.toNanos(seconds);
    }

    Turn(InetSocketAddress server, String path, List<String> bodies, int seconds) {
        this(server, overAndOver(path, bodies), seconds);
    }

    /** Requests with these bodies, in their order and then again from the first. */
    static Supplier<byte[]> overAndOver(String path, List<String> bodies) {
        int[] next = {0};
        return () -> Bodies.request(path, bodies.get(next[0]++ % bodies.size()));
    }

    /**
     * What a turn showed.
     *
     * @param answered requests in all
     * @param requests answered in a second
     * @param busy microseconds that the server's threads worked for a request; says the same on an idle machine and on a
     *     crowded one
     */
    record Pace(int answered, double requests, double busy) {}

    Pace run() throws IOException {
        List<Connection> connections = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < atOnce; i++) connections.add(new Connection(server, selector));
            long busy = ServerThreads.busy();
            long start = System.nanoTime();
            for (Connection connection : connections) connection.send(requests.get());
            int answered = 0;
            long elapsed = 0;
            while (elapsed < nanoseconds) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    Connection connection = (Connection) key.attachment();
                    if (connection.receive()) {
                        answered++;
                        connection.send(requests.get());
                    }
                }
                selector.selectedKeys().clear();
                elapsed = System.nanoTime() - start;
            }
            return new Pace(answered, answered * 1e9 / elapsed, (ServerThreads.busy() - busy) / 1e3 / answered);
        } finally {
            for (Connection connection : connections) connection.close();
        }
    }
}

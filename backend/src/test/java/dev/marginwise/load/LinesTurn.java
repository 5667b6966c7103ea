package dev.marginwise.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** All lines in one request on each of two connections, sent and read at the same time, and nothing read but that it came. */
final class LinesTurn {
    /** As many as there are cores to answer them. */
    private static final int CONNECTIONS = 2;

    private static final byte[] END = {'0', '\r', '\n', '\r', '\n'};

    private final InetSocketAddress server;
    private final String path;
    private final byte[] lines;
    private final int count;
    private final ByteBuffer answer = ByteBuffer.allocateDirect(1 << 18);
    private int unfinished;

    LinesTurn(InetSocketAddress server, String path, byte[] lines, int count) {
        this.server = server;
        this.path = path;
        this.lines = lines;
        this.count = count;
    }

    /**
     * What a turn showed.
     *
     * @param lines answered in a second
     * @param busy microseconds that the server's threads worked for a line; says the same on a crowded machine
     */
    record Pace(double lines, double busy) {}

    Pace run() throws IOException {
        try (Selector selector = Selector.open()) {
            long busy = ServerThreads.busy();
            long start = System.nanoTime();
            for (int i = 0; i < CONNECTIONS; i++) open(selector);
            while (unfinished > 0) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) goOn(key);
                selector.selectedKeys().clear();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            int all = CONNECTIONS * count;
            return new Pace(all / seconds, (ServerThreads.busy() - busy) / 1e3 / all);
        }
    }

    private void open(Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open(server);
        channel.configureBlocking(false);
        ByteBuffer[] request = {
            ByteBuffer.wrap(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson"
                            + "\r\nContent-Length: " + lines.length + "\r\n\r\n")
                    .getBytes(US_ASCII)),
            ByteBuffer.wrap(lines)
        };
        unfinished++;
        channel.register(selector, SelectionKey.OP_READ | SelectionKey.OP_WRITE, request);
    }

    private void goOn(SelectionKey key) throws IOException {
        SocketChannel channel = (SocketChannel) key.channel();
        ByteBuffer[] request = (ByteBuffer[]) key.attachment();
        channel.write(request);
        if (!request[1].hasRemaining()) key.interestOps(SelectionKey.OP_READ);
        int read = channel.read(answer);
        if (read < 0) throw new IllegalStateException("the server closed the connection");
        byte[] tail = new byte[END.length];
        if (read >= END.length) answer.get(read - END.length, tail);
        answer.clear();
        if (!Arrays.equals(tail, END)) return;
        unfinished--;
        channel.close();
    }
}

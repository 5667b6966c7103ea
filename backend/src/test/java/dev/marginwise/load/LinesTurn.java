package dev.marginwise.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** All lines in one request on one connection, sent and read at the same time, and nothing read but that it came. */
final class LinesTurn {
    private static final byte[] END = {'0', '\r', '\n', '\r', '\n'};

    private final InetSocketAddress server;
    private final String path;
    private final byte[] lines;
    private final int count;

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
        try (Selector selector = Selector.open();
                SocketChannel channel = SocketChannel.open(server)) {
            channel.configureBlocking(false);
            SelectionKey key = channel.register(selector, SelectionKey.OP_READ | SelectionKey.OP_WRITE);
            ByteBuffer[] request = {
                ByteBuffer.wrap(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson"
                                + "\r\nContent-Length: " + lines.length + "\r\n\r\n")
                        .getBytes(US_ASCII)),
                ByteBuffer.wrap(lines)
            };
            ByteBuffer answer = ByteBuffer.allocateDirect(1 << 18);
            byte[] tail = new byte[END.length];
            long busy = ServerThreads.busy();
            long start = System.nanoTime();
            while (!Arrays.equals(tail, END)) {
                selector.select();
                selector.selectedKeys().clear();
                channel.write(request);
                if (!request[1].hasRemaining()) key.interestOps(SelectionKey.OP_READ);
                int read = channel.read(answer);
                if (read < 0) throw new IllegalStateException("the server closed the connection");
                if (read >= END.length) answer.get(read - END.length, tail);
                answer.clear();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Pace(count / seconds, (ServerThreads.busy() - busy) / 1e3 / count);
        }
    }
}

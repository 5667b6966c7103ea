package dev.marginwise.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * One kept-alive connection with one request under way. It reads no more of an answer than its status and its length, so
 * that the time goes to the server.
 */
final class Connection {
    private static final String LENGTH = "\r\ncontent-length: "; // as our server writes it

    private final SocketChannel channel;
    private final ByteBuffer answer = ByteBuffer.allocate(1 << 16);
    private final boolean mayBeRefused;
    private boolean isRefused;
    private int expected = -1;

    Connection(InetSocketAddress server, Selector selector) throws IOException {
        this(server, selector, false);
    }

    /** @param mayBeRefused whether a 503 with {@code Retry-After} is an answer as well */
    Connection(InetSocketAddress server, Selector selector, boolean mayBeRefused) throws IOException {
        this.mayBeRefused = mayBeRefused;
        channel = SocketChannel.open(server);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** The request is small enough for the socket's buffer to take it whole. */
    void send(byte[] request) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(request);
        while (bytes.hasRemaining()) channel.write(bytes);
    }

    /**
     * Reads what has come in. True once the answer is whole.
     *
     * @throws IllegalStateException when it is neither 200 nor 201
     */
    boolean receive() throws IOException {
        if (channel.read(answer) < 0) throw new IllegalStateException("the server closed the connection");
        if (expected < 0) expected = length();
        if (expected < 0 || answer.position() < expected) return false;
        answer.clear();
        expected = -1;
        return true;
    }

    /** Whether the last answer was a refusal. */
    boolean isRefused() {
        return isRefused;
    }

    void close() throws IOException {
        channel.close();
    }

    /** Of head and body together; negative while the head is not whole. */
    private int length() {
        int end = headEnd();
        if (end < 0) return -1;
        String head = new String(answer.array(), 0, end, ISO_8859_1);
        isRefused = mayBeRefused && head.startsWith("HTTP/1.1 503") && head.contains("retry-after: ");
        if (!isRefused && !head.startsWith("HTTP/1.1 20"))
            throw new IllegalStateException("neither 200 nor 201: " + head);
        int start = head.indexOf(LENGTH) + LENGTH.length();
        return end + Integer.parseInt(head, start, head.indexOf('\r', start), 10);
    }

    /** Where the body begins; negative while the head is not whole. */
    private int headEnd() {
        byte[] bytes = answer.array();
        for (int i = 3; i < answer.position(); i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n' && bytes[i - 3] == '\r') return i + 1;
        }
        return -1;
    }
}

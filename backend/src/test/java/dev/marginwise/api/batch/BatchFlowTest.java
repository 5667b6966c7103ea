package dev.marginwise.api.batch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.context.event.HttpRequestTerminatedEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** Who reads slowly is answered slowly, and who leaves is not answered. */
@MicronautTest
@Property(name = "trial.batches", value = "true")
@Timeout(120)
class BatchFlowTest {
    private static final String LINE = "{\"answers\":{\"stop-loss\":\"no-stop\"}}" + " ".repeat(120) + "\n";

    /** More than all buffers between the two ends hold, in either direction. */
    private static final int LINES = 200_000;

    private static final int LINES_AT_ONCE = 400;
    private static final ByteBuffer SOME =
            ByteBuffer.wrap(LINE.repeat(LINES_AT_ONCE).getBytes(US_ASCII)).asReadOnlyBuffer();

    private final InetSocketAddress address;
    private final EndedRequests ended;

    BatchFlowTest(EmbeddedServer server, EndedRequests ended) {
        this.address = new InetSocketAddress(server.getHost(), server.getPort());
        this.ended = ended;
    }

    @Test
    void whoDoesNotReadIsHeldUpInSendingAndGetsEverythingOnceItReads() throws IOException {
        try (Selector selector = Selector.open();
                SocketChannel client = connected(selector)) {
            ByteBuffer next = SOME.duplicate();
            long sent = sendUntilHeldUp(client, selector, next);
            assertThat(sent).isLessThan((long) LINES * LINE.length());

            long answers = 0;
            ByteBuffer read = ByteBuffer.allocate(1 << 16);
            while (answers < LINES) {
                client.keyFor(selector)
                        .interestOps(
                                sent < (long) LINES * LINE.length()
                                        ? SelectionKey.OP_READ | SelectionKey.OP_WRITE
                                        : SelectionKey.OP_READ);
                selector.select();
                selector.selectedKeys().clear();
                sent += send(client, next, (long) LINES * LINE.length() - sent);
                if (client.read(read) < 0) break;
                answers += count(read.flip());
                read.clear();
            }

            assertThat(answers).isEqualTo(LINES);
        }
    }

    @Test
    void whoLeavesIsNotAnsweredAnyMore() throws IOException, InterruptedException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        ended.forget();

        try (Selector selector = Selector.open();
                SocketChannel client = connected(selector)) {
            sendUntilHeldUp(client, selector, SOME.duplicate());
            client.setOption(StandardSocketOptions.SO_LINGER, 0);
        }

        ended.await();
        root.detachAppender(log);
        assertThat(log.list)
                .filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.INFO))
                .isEmpty();
    }

    private SocketChannel connected(Selector selector) throws IOException {
        SocketChannel client = SocketChannel.open();
        client.setOption(StandardSocketOptions.SO_RCVBUF, 1 << 16);
        client.connect(address);
        String head = "POST " + Lines.PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + Lines.NDJSON
                + "\r\nContent-Length: " + (long) LINES * LINE.length() + "\r\n\r\n";
        client.write(ByteBuffer.wrap(head.getBytes(US_ASCII)));
        client.configureBlocking(false);
        client.register(selector, SelectionKey.OP_WRITE);
        return client;
    }

    /** How much was sent until nothing more went out for a moment: a slow machine ends this early, and turns nothing red. */
    private static long sendUntilHeldUp(SocketChannel client, Selector selector, ByteBuffer next) throws IOException {
        long sent = 0;
        while (selector.select(4_000) > 0 && sent < (long) LINES * LINE.length()) {
            selector.selectedKeys().clear();
            sent += send(client, next, (long) LINES * LINE.length() - sent);
        }
        return sent;
    }

    private static long send(SocketChannel client, ByteBuffer next, long most) throws IOException {
        if (most == 0) return 0;
        if (!next.hasRemaining()) next.rewind();
        return client.write(next);
    }

    /** Each answer is one object; nothing else that comes has a brace. */
    private static int count(ByteBuffer bytes) {
        int answers = 0;
        while (bytes.hasRemaining()) answers += bytes.get() == '{' ? 1 : 0;
        return answers;
    }

    /** Hears of every request whose answer is written or given up. */
    @Singleton
    @Requires(property = "trial.batches")
    static class EndedRequests {
        private final Semaphore ended = new Semaphore(0);

        @EventListener
        void hear(HttpRequestTerminatedEvent request) {
            ended.release();
        }

        void forget() {
            ended.drainPermits();
        }

        void await() throws InterruptedException {
            ended.acquire();
        }
    }
}

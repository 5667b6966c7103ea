package dev.marginwise.http.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ByteProcessor;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes a connection on which one request takes longer than a set time from its first byte to its last, however
 * steadily it trickles in: an idle timeout begins anew with every byte. Stands before the decoder, where it sees bytes,
 * and through {@link #end} behind it, where it sees whole requests. A request that arrives in one piece, as nearly all do,
 * costs no timer; a connection between two requests has no deadline.
 *
 * <p>Of a {@linkplain LineStream stream of lines} each line has that time, counted while we are willing to read: a stream
 * may go on for hours, but one that brings no whole line for so long is given up.
 */
final class RequestDeadline extends ChannelDuplexHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RequestDeadline.class);

    private final long nanos;
    private boolean underWay;
    private boolean isOfLines;
    private boolean isReading;
    private boolean isStalled;
    private long stalledAt;
    private long lastLine;
    private @Nullable Future<?> alarm;

    RequestDeadline(Duration time) {
        nanos = time.toNanos();
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object bytes) {
        underWay = true;
        connection.fireChannelRead(bytes);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext connection) {
        if (underWay && alarm == null) set(connection, nanos);
        isReading = false;
        connection.fireChannelReadComplete();
        isStalled = !isReading;
        if (isStalled) stalledAt = System.nanoTime();
    }

    /** While nobody reads, because answers have to be read first, the time of a line stands still. */
    @Override
    public void read(ChannelHandlerContext connection) {
        if (isStalled) lastLine += System.nanoTime() - stalledAt;
        isStalled = false;
        isReading = true;
        connection.read();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext connection) {
        finish();
    }

    /** The part that stands behind the decoder. */
    ChannelInboundHandler end() {
        return new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext connection, Object part) {
                if (part instanceof HttpRequest head) begin(head);
                if (isOfLines && part instanceof HttpContent content && endsLine(content)) lastLine = System.nanoTime();
                if (part instanceof LastHttpContent) finish();
                connection.fireChannelRead(part);
            }
        };
    }

    private void begin(HttpRequest head) {
        isOfLines = LineStream.isOne(head);
        lastLine = System.nanoTime();
    }

    private static boolean endsLine(HttpContent content) {
        return content.content().forEachByte(ByteProcessor.FIND_LF) >= 0;
    }

    private void set(ChannelHandlerContext connection, long time) {
        alarm = connection.executor().schedule(() -> ring(connection), time, TimeUnit.NANOSECONDS);
    }

    private void ring(ChannelHandlerContext connection) {
        if (!isOfLines) {
            close(connection);
            return;
        }
        long left = lastLine + nanos - (isStalled ? stalledAt : System.nanoTime());
        if (left > 0) {
            set(connection, left);
        } else {
            close(connection);
        }
    }

    private void finish() {
        underWay = false;
        isOfLines = false;
        if (alarm == null) return;
        alarm.cancel(false);
        alarm = null;
    }

    /** Nobody waits for the end of a connection that is given up. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void close(ChannelHandlerContext connection) {
        LOG.debug("{} did not end its request in time", connection.channel().remoteAddress());
        connection.close();
    }
}

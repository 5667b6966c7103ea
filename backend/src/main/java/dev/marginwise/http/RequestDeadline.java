package dev.marginwise.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.LastHttpContent;
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
 */
final class RequestDeadline extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(RequestDeadline.class);

    private final long nanos;
    private boolean underWay;
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
        if (underWay && alarm == null) {
            alarm = connection.executor().schedule(() -> close(connection), nanos, TimeUnit.NANOSECONDS);
        }
        connection.fireChannelReadComplete();
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
                if (part instanceof LastHttpContent) finish();
                connection.fireChannelRead(part);
            }
        };
    }

    private void finish() {
        underWay = false;
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

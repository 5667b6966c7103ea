package dev.marginwise.http.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.compression.DecompressionException;
import io.netty.handler.codec.compression.JdkZlibDecoder;
import io.netty.handler.codec.compression.ZlibWrapper;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks bodies that come in gzip, as little at a time as is asked for: what unpacks to a thousand times its size never
 * lies in memory as a whole, and nobody unpacks on beyond what a body may hold. Micronaut's own unpacking does both.
 */
final class PackedBody extends ChannelDuplexHandler {
    /** Packed bytes of one step; they unpack to at most half a megabyte. */
    private static final int STEP = 512;

    private final long most;
    private final Queue<Object> waiting = new ArrayDeque<>();
    private @Nullable Unpacking unpacking;
    private boolean isWanted;
    private boolean isUnderWay;

    /** @param most bytes of a body that is no {@link LineStream} */
    PackedBody(long most) {
        this.most = most;
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object part) {
        if (unpacking != null || !waiting.isEmpty()) {
            waiting.add(part);
            return;
        }
        if (part instanceof HttpRequest head)
            unpacking = Unpacking.of(head, most).orElse(null);
        connection.fireChannelRead(part);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext connection) {
        if (waiting.isEmpty()) {
            connection.fireChannelReadComplete();
        } else {
            isWanted = true;
            goOn(connection);
        }
    }

    @Override
    public void read(ChannelHandlerContext connection) {
        if (waiting.isEmpty()) {
            connection.read();
        } else {
            isWanted = true;
            goOn(connection);
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext connection) {
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
        if (unpacking != null) unpacking.close();
    }

    /** Each step is a turn of its own, so that others on this thread have theirs. */
    private void goOn(ChannelHandlerContext connection) {
        if (isUnderWay) return;
        isUnderWay = true;
        connection.executor().execute(() -> {
            isUnderWay = false;
            if (!isWanted || waiting.isEmpty()) return;
            isWanted = false;
            step(connection);
            connection.fireChannelReadComplete();
        });
    }

    private void step(ChannelHandlerContext connection) {
        Object part = waiting.element();
        Unpacking current = unpacking;
        if (current == null || !(part instanceof HttpContent content)) {
            waiting.remove();
            if (part instanceof HttpRequest head)
                unpacking = Unpacking.of(head, most).orElse(null);
            connection.fireChannelRead(part);
            return;
        }
        ByteBuf packed = content.content();
        boolean isLast = part instanceof LastHttpContent && packed.readableBytes() <= STEP;
        try {
            current.unpack(packed.readRetainedSlice(Math.min(STEP, packed.readableBytes())), connection);
            if (isLast) current.finish();
        } catch (DecompressionException unreadable) {
            current.stop();
            connection.fireExceptionCaught(unreadable);
        }
        if (packed.isReadable()) return;
        waiting.remove();
        content.release();
        if (!isLast) return;
        current.close();
        unpacking = null;
        connection.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
    }

    /** One body. */
    private static final class Unpacking {
        private final JdkZlibDecoder decoder = new JdkZlibDecoder(ZlibWrapper.GZIP, 0);
        private final EmbeddedChannel channel = new EmbeddedChannel(decoder);
        private final long most;
        private long unpacked;
        private boolean isStopped;

        private Unpacking(long most) {
            this.most = most;
        }

        /** Empty for a body that is not packed, or in a way that is refused later. */
        static Optional<Unpacking> of(HttpRequest head, long most) {
            String coding =
                    head.headers().get(HttpHeaderNames.CONTENT_ENCODING, "").strip();
            if (HttpHeaderValues.IDENTITY.contentEqualsIgnoreCase(coding)) {
                head.headers().remove(HttpHeaderNames.CONTENT_ENCODING);
            }
            if (!HttpHeaderValues.GZIP.contentEqualsIgnoreCase(coding)
                    && !HttpHeaderValues.X_GZIP.contentEqualsIgnoreCase(coding)) return Optional.empty();
            head.headers()
                    .remove(HttpHeaderNames.CONTENT_ENCODING)
                    .remove(HttpHeaderNames.CONTENT_LENGTH)
                    .set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
            return Optional.of(new Unpacking(mostOf(head, most)));
        }

        private static long mostOf(HttpRequest head, long most) {
            if (LineStream.isOne(head)) return Long.MAX_VALUE;
            return PastedText.isOne(head) ? Math.max(PastedText.MOST, most) : most;
        }

        void unpack(ByteBuf packed, ChannelHandlerContext connection) {
            if (isStopped) {
                packed.release();
                return;
            }
            channel.writeInbound(packed);
            for (ByteBuf plain = channel.readInbound(); plain != null; plain = channel.readInbound()) {
                unpacked += plain.readableBytes();
                connection.fireChannelRead(new DefaultHttpContent(plain));
            }
            if (unpacked > most) stop();
        }

        void finish() {
            if (!isStopped && !decoder.isClosed()) throw new DecompressionException("it ends too early");
        }

        void stop() {
            isStopped = true;
        }

        void close() {
            try {
                channel.finishAndReleaseAll();
            } catch (DecompressionException toldBefore) {
                isStopped = true;
            }
        }
    }
}

package dev.marginwise.http.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * What clients say in ways that Micronaut takes otherwise than they mean it. HEAD is asked as GET, of which the codec
 * sends only the head, with the length and the tag that GET has. {@code Accept-Encoding} becomes gzip or nothing: a
 * {@code *} would be answered in Snappy. A client of HTTP/1.0, which knows no chunks, gets a stream as it is, up to the
 * end of the connection. And one that waits for leave to send and is refused is not waited for: the connection ends, so
 * that its next request is not taken for the body.
 */
final class PlainHead extends ChannelDuplexHandler {
    private final long most;
    private boolean awaitsLeave;
    private boolean isTooLong;
    private boolean endsWithConnection;

    /** @param most bytes of a body that is no {@link LineStream}; nobody is given leave to send more */
    PlainHead(long most) {
        this.most = most;
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object part) {
        if (part instanceof HttpRequest head) {
            if (head.method().equals(HttpMethod.HEAD)) head.setMethod(HttpMethod.GET);
            awaitsLeave = HttpUtil.is100ContinueExpected(head);
            isTooLong = awaitsLeave && !LineStream.isOne(head) && HttpUtil.getContentLength(head, 0L) > most;
            HttpHeaders headers = head.headers();
            boolean gzip = AcceptedCoding.isGzip(headers.getAll(HttpHeaderNames.ACCEPT_ENCODING));
            headers.remove(HttpHeaderNames.ACCEPT_ENCODING);
            if (gzip) headers.set(HttpHeaderNames.ACCEPT_ENCODING, HttpHeaderValues.GZIP);
        }
        connection.fireChannelRead(part);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the promise tells whoever asks
    public void write(ChannelHandlerContext connection, Object part, ChannelPromise promise) {
        if (part instanceof HttpResponse head) {
            if (isTooLong && head.status().equals(HttpResponseStatus.CONTINUE)) {
                ReferenceCountUtil.release(part);
                promise.trySuccess();
                return;
            }
            begin(head);
        }
        if (endsWithConnection && part instanceof LastHttpContent) {
            connection.write(part, promise.unvoid().addListener(ChannelFutureListener.CLOSE));
        } else {
            connection.write(part, promise);
        }
    }

    private void begin(HttpResponse head) {
        boolean isStream =
                head.protocolVersion().equals(HttpVersion.HTTP_1_0) && HttpUtil.isTransferEncodingChunked(head);
        boolean isRefusal = awaitsLeave && head.status().code() >= 400;
        awaitsLeave = false;
        if (!isStream && !isRefusal) return;
        if (isStream) head.headers().remove(HttpHeaderNames.TRANSFER_ENCODING);
        head.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        endsWithConnection = true;
    }
}

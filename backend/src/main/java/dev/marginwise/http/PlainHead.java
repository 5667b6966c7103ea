package dev.marginwise.http;

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
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;

/**
 * What clients say in ways that Micronaut takes otherwise than they mean it. HEAD is asked as GET, of which the codec
 * sends only the head, with the length and the tag that GET has. {@code Accept-Encoding} becomes gzip or nothing: a
 * {@code *} would be answered in Snappy. And a client of HTTP/1.0, which knows no chunks, gets a stream as it is, up to
 * the end of the connection.
 */
final class PlainHead extends ChannelDuplexHandler {
    private boolean endsWithConnection;

    @Override
    public void channelRead(ChannelHandlerContext connection, Object part) {
        if (part instanceof HttpRequest head) {
            if (head.method().equals(HttpMethod.HEAD)) head.setMethod(HttpMethod.GET);
            HttpHeaders headers = head.headers();
            boolean gzip = AcceptedCoding.isGzip(headers.getAll(HttpHeaderNames.ACCEPT_ENCODING));
            headers.remove(HttpHeaderNames.ACCEPT_ENCODING);
            if (gzip) headers.set(HttpHeaderNames.ACCEPT_ENCODING, HttpHeaderValues.GZIP);
        }
        connection.fireChannelRead(part);
    }

    @Override
    public void write(ChannelHandlerContext connection, Object part, ChannelPromise promise) {
        if (part instanceof HttpResponse head
                && head.protocolVersion().equals(HttpVersion.HTTP_1_0)
                && HttpUtil.isTransferEncodingChunked(head)) {
            head.headers().remove(HttpHeaderNames.TRANSFER_ENCODING);
            head.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            endsWithConnection = true;
        }
        if (endsWithConnection && part instanceof LastHttpContent) {
            connection.write(part, promise.unvoid().addListener(ChannelFutureListener.CLOSE));
        } else {
            connection.write(part, promise);
        }
    }
}

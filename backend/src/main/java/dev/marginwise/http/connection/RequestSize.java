package dev.marginwise.http.connection;

import io.micronaut.http.body.stream.BodySizeLimits;
import io.micronaut.http.server.netty.handler.PipeliningServerHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;

/**
 * Takes the bounds of the body away for a {@link LineStream}, widens them for a {@link PastedText}, and gives them back for
 * the next request on the connection.
 * Micronaut has one bound for all addresses; this is where it looks it up, once for each request. How much of a stream
 * waits in memory is bounded all the same: no more is read while 64 KiB are not taken.
 */
final class RequestSize extends ChannelInboundHandlerAdapter {
    private final BodySizeLimits limits;
    private BodySizeLimits current;

    RequestSize(BodySizeLimits limits) {
        this.limits = limits;
        this.current = limits;
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object part) {
        if (part instanceof HttpRequest head && !of(head).equals(current)) {
            current = of(head);
            connection.pipeline().get(PipeliningServerHandler.class).setBodySizeLimits(current);
        }
        connection.fireChannelRead(part);
    }

    private BodySizeLimits of(HttpRequest head) {
        if (LineStream.isOne(head)) return BodySizeLimits.UNLIMITED;
        return PastedText.isOne(head)
                ? new BodySizeLimits(Math.max(PastedText.MOST, limits.maxBodySize()), limits.maxBufferSize())
                : limits;
    }
}

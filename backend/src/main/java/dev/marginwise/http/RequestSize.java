package dev.marginwise.http;

import io.micronaut.http.body.stream.BodySizeLimits;
import io.micronaut.http.server.netty.handler.PipeliningServerHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;

/**
 * Takes the bounds of the body away for a {@link LineStream}, and gives them back for the next request on the connection.
 * Micronaut has one bound for all addresses; this is where it looks it up, once for each request. How much of a stream
 * waits in memory is bounded all the same: no more is read while 64 KiB are not taken.
 */
final class RequestSize extends ChannelInboundHandlerAdapter {
    private final BodySizeLimits limits;
    private boolean isLifted;

    RequestSize(BodySizeLimits limits) {
        this.limits = limits;
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object part) {
        if (part instanceof HttpRequest head && LineStream.isOne(head) != isLifted) {
            isLifted = !isLifted;
            connection
                    .pipeline()
                    .get(PipeliningServerHandler.class)
                    .setBodySizeLimits(isLifted ? BodySizeLimits.UNLIMITED : limits);
        }
        connection.fireChannelRead(part);
    }
}

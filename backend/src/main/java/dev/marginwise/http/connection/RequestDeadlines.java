package dev.marginwise.http.connection;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.body.stream.BodySizeLimits;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Gives every HTTP/1 connection its bounds and its ways to read what comes, on each port that we listen to. */
@Singleton
final class RequestDeadlines implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final Duration time;
    private final BodySizeLimits limits;

    RequestDeadlines(
            @Property(name = "marginwise.request-deadline") Duration time, HttpServerConfiguration configuration) {
        this.time = time;
        this.limits = new BodySizeLimits(configuration.getMaxRequestSize(), configuration.getMaxRequestBufferSize());
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> server) {
        server.getBean().register(new Listening());
        return server.getBean();
    }

    /** The server itself, until it is asked about a connection. */
    private final class Listening implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new Connected(channel.pipeline()) : this;
        }
    }

    private final class Connected implements NettyServerCustomizer {
        private static final String DECODER = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;

        private final ChannelPipeline pipeline;

        Connected(ChannelPipeline pipeline) {
            this.pipeline = pipeline;
        }

        @Override
        public void onInitialPipelineBuilt() {
            if (pipeline.context(DECODER) == null) return;
            RequestDeadline deadline = new RequestDeadline(time);
            pipeline.addBefore(DECODER, "request-deadline", deadline);
            pipeline.addAfter(DECODER, "request-end", deadline.end());
            pipeline.addAfter("request-end", "sound-request", new SoundRequest());
            pipeline.addAfter("sound-request", "request-size", new RequestSize(limits));
            pipeline.addAfter("request-size", "request-packing", new PackedBody(limits.maxBodySize()));
            pipeline.addAfter("request-packing", "plain-head", new PlainHead(limits.maxBodySize()));
        }
    }
}

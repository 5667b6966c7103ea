package dev.marginwise.intake;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.micronaut.runtime.server.EmbeddedServer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Puts a gate on every connection, on each port that we listen to, and closes all of them. */
@Singleton
@Order(Ordered.LOWEST_PRECEDENCE) // after whoever puts handlers behind the decoder
final class Gates implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private static final String DECODER = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;

    private final OpenConnections open;
    private final long allowed;
    private final BeanProvider<Refusal> refusal;
    private final BeanProvider<EmbeddedServer> server;
    private final LongAdder refused = new LongAdder();
    private final Map<EventLoop, LoopOfGates> loops = new ConcurrentHashMap<>();
    private final Queue<Channel> listening = new ConcurrentLinkedQueue<>();
    private volatile boolean isEnding;

    Gates(
            @Property(name = "marginwise.overload-after") Duration overloadAfter,
            @Property(name = "marginwise.connections") int connections,
            BeanProvider<Refusal> refusal,
            BeanProvider<EmbeddedServer> server) {
        this.open = new OpenConnections(connections);
        this.allowed = overloadAfter.toNanos();
        this.refusal = refusal; // neither is there yet
        this.server = server;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> server) {
        server.getBean().register(new Listening());
        return server.getBean();
    }

    HttpResponse refusal(HttpRequest head) {
        refused.increment();
        return refusal.get().of(head);
    }

    /** How many requests were refused so far. */
    long refused() {
        return refused.sum();
    }

    /** How long event loops have been behind so far, all together. */
    double secondsBehind() {
        return loops.values().stream().mapToLong(LoopOfGates::timeBehind).sum() / 1e9;
    }

    int connections() {
        return open.count();
    }

    /** How many may be open; 0 for no bound. */
    int connectionsAllowed() {
        return open.most();
    }

    /** How many idle ones were closed for new ones so far. */
    long displaced() {
        return open.displaced();
    }

    /** From now on every answer is the last one of its connection. */
    void announceEnd() {
        isEnding = true;
    }

    boolean isEnding() {
        return isEnding;
    }

    /**
     * Lets nobody in any more; completes once every request that came is answered and every connection closed. Health is
     * told on its own port for as long as the process lives.
     */
    CompletableFuture<Void> shut() {
        int port = server.get().getPort();
        CompletableFuture<?>[] shut = listening.stream()
                .filter(each -> each.localAddress() instanceof InetSocketAddress address && address.getPort() == port)
                .map(Gates::shut)
                .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(shut).thenCompose(nobodyComes -> {
            loops.values().forEach(LoopOfGates::closeIdle);
            return open.allGone();
        });
    }

    private static CompletableFuture<Void> shut(Channel listening) {
        CompletableFuture<Void> shut = new CompletableFuture<>();
        listening.close().addListener(closed -> shut.complete(null));
        return shut;
    }

    /** The server itself, until it is asked about a connection. */
    private final class Listening implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            if (role == ChannelRole.LISTENER) listening.add(channel);
            return role == ChannelRole.CONNECTION ? new Connected(channel) : this;
        }
    }

    private final class Connected implements NettyServerCustomizer {
        private final Channel channel;

        Connected(Channel channel) {
            this.channel = channel;
        }

        @Override
        public void onInitialPipelineBuilt() {
            ChannelPipeline pipeline = channel.pipeline();
            if (pipeline.context(DECODER) == null) return;
            LoopOfGates loop = loops.computeIfAbsent(channel.eventLoop(), each -> new LoopOfGates(each, open, allowed));
            pipeline.addAfter(
                    pipeline.context("sound-request") == null ? DECODER : "sound-request",
                    "gate",
                    new Gate(Gates.this, loop));
        }
    }
}

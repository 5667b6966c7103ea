package dev.marginwise.agents;

import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Keeps nothing between two messages: the server hands over what answers one, and the controller calls it. */
final class StatelessTransport implements McpStatelessServerTransport {
    private @Nullable McpStatelessServerHandler handler;

    @Override
    public void setMcpHandler(McpStatelessServerHandler answering) {
        handler = answering;
    }

    McpStatelessServerHandler handler() {
        if (handler == null) throw new IllegalStateException("no server was built on this transport");
        return handler;
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }
}

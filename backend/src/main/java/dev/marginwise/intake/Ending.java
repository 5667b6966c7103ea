package dev.marginwise.intake;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the service without losing a request, before anything that answers one is taken down. First it is not ready any more,
 * and balancers have the notice to learn it, while everything is still answered, each connection for the last time. Then
 * nobody is let in, and what is under way is finished, for as long as the patience lasts.
 */
@Singleton
final class Ending implements ApplicationEventListener<ShutdownEvent>, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(Ending.class);

    private final Gates gates;
    private final Duration notice;
    private final Duration patience;

    Ending(
            Gates gates,
            @Property(name = "marginwise.shutdown.notice") Duration notice,
            @Property(name = "marginwise.shutdown.patience") Duration patience) {
        this.gates = gates;
        this.notice = notice;
        this.patience = patience;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ShutdownEvent told) {
        gates.announceEnd();
        Executor afterNotice = CompletableFuture.delayedExecutor(notice.toNanos(), TimeUnit.NANOSECONDS);
        CompletableFuture.runAsync(() -> {}, afterNotice).join();
        try {
            gates.shut().orTimeout(patience.toNanos(), TimeUnit.NANOSECONDS).join();
        } catch (CompletionException tooLong) {
            LOG.warn("{} connections were still open after {} and are cut off", gates.connections(), patience);
        }
    }
}

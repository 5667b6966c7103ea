package dev.marginwise.intake;

import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;

/**
 * Runs what is better done once for many requests: on an event loop at the end of its round, when all that it found is read
 * and worked on; on any other thread at once.
 */
@Singleton
public final class Rounds implements Executor {
    private final EventLoopGroup loops;

    Rounds(EventLoopGroup loops) {
        this.loops = loops;
    }

    @Override
    public void execute(Runnable work) {
        for (EventExecutor loop : loops) {
            if (loop.inEventLoop()) {
                loop.execute(work); // it begins no task while it serves what it found
                return;
            }
        }
        work.run();
    }
}

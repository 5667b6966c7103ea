package dev.marginwise.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What waits for the end of a round comes behind all that the loop has at hand. */
@Timeout(60)
class RoundsTest {
    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    private final Executor rounds = new Rounds(loops);
    private final ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();

    @AfterEach
    void end() {
        loops.shutdownGracefully(0, 0, TimeUnit.SECONDS).syncUninterruptibly();
    }

    @Test
    void onALoopItIsDoneWhenTheLoopHasDoneWhatItIsAt() {
        for (int i = 0; i < 2; i++) {
            done.clear();
            loops.next().submit(this::served).syncUninterruptibly();
            loops.forEach(loop -> loop.submit(() -> {}).syncUninterruptibly());

            assertThat(List.copyOf(done)).containsExactly("first", "second", "end", "end");
        }
    }

    private void served() {
        for (String request : List.of("first", "second")) {
            rounds.execute(() -> done.add("end"));
            done.add(request);
        }
    }

    @Test
    void elsewhereItIsDoneAtOnce() {
        served();

        assertThat(List.copyOf(done)).containsExactly("end", "first", "end", "second");
    }
}

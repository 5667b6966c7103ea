package dev.marginwise.partners.limits;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.marginwise.partners.limits.SharedBuckets.Taken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

@Timeout(60)
class SharedCountTest {
    private static final Limit LIMIT = new Limit("key", 500, Duration.ofHours(10));

    /** Never answers. */
    private static final class Silent implements SharedBuckets {
        final AtomicInteger asked = new AtomicInteger();

        @Override
        public CompletableFuture<Taken> take(String name, long wanted, Limit limit) {
            asked.incrementAndGet();
            return new CompletableFuture<>();
        }

        @Override
        public String place() {
            return "a place without an answer";
        }
    }

    @Test
    @Timeout(60) // who is asked twice in vain costs a tenth of a second each time
    void whoDoesNotAnswerIsAskedOnceASecondAndSpokenOfOnce() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(SharedCount.class);
        log.start();
        logger.addAppender(log);
        AtomicLong now = new AtomicLong();
        Silent silent = new Silent();
        SharedCount count = new SharedCount(Optional.of(silent), Duration.ofMillis(100), now::get);
        Grant own = Grant.of(LIMIT, true, 5);

        for (int i = 0; i < 1_000; i++)
            assertThat(count.confirm("key", own).join()).isEqualTo(own);
        now.addAndGet(1_000_000);
        for (int i = 0; i < 1_000; i++)
            assertThat(count.confirm("key", own).join()).isEqualTo(own);
        logger.detachAppender(log);

        assertThat(silent.asked).hasValue(2);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "Limits cannot be counted at a place without an answer; until they can, each node counts"
                                + " for itself.");
    }

    @Test
    void whatComesMeanwhileIsAskedTogether() {
        List<Long> wanted = new ArrayList<>();
        List<CompletableFuture<Taken>> questions = new ArrayList<>();
        SharedCount count = new SharedCount(
                Optional.of(new SharedBuckets() {
                    @Override
                    public synchronized CompletableFuture<Taken> take(String name, long number, Limit limit) {
                        wanted.add(number);
                        CompletableFuture<Taken> question = new CompletableFuture<>();
                        if (wanted.size() > 1) question.complete(new Taken(2, 0));
                        questions.add(question);
                        return question;
                    }

                    @Override
                    public String place() {
                        return "here";
                    }
                }),
                Duration.ofMinutes(1),
                () -> 0);
        Grant own = Grant.of(LIMIT, true, 0);

        List<CompletableFuture<Grant>> answers =
                IntStream.range(0, 4).mapToObj(i -> count.confirm("key", own)).toList();
        questions.get(0).complete(new Taken(1, 0));

        assertThat(answers.stream().map(answer -> answer.join().granted())).containsExactly(true, true, true, false);
        assertThat(wanted).containsExactly(1L, 3L);
    }
}

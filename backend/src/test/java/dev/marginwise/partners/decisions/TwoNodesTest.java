package dev.marginwise.partners.decisions;

import static dev.marginwise.partners.Node.DECISIONS;
import static dev.marginwise.partners.Node.ONE_POSITION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller.Answer;
import dev.marginwise.partners.Node;
import dev.marginwise.partners.StorePlace;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Two services on one store behave as one. */
@ParameterizedClass
@EnumSource(StorePlace.class)
class TwoNodesTest {
    private final Node one;
    private final Node other;
    private final ExecutorService callers = Executors.newFixedThreadPool(16);

    TwoNodesTest(StorePlace place) {
        one = Node.shared(place);
        other = one.beside();
    }

    @AfterEach
    void close() {
        callers.shutdown();
        other.close();
    }

    @Test
    void equalRequestsAtOnceGiveOneRecord() {
        String key = one.liveKey("two nodes");

        List<Answer> answers = IntStream.range(0, 64)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> (i % 2 == 0 ? one : other).record(key, "once", ONE_POSITION), callers))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).isSubsetOf(201, 200, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allMatch(answer -> answer.text().contains("still-recording")
                        && answer.header("Retry-After").isPresent());
        assertThat(other.get(key, DECISIONS).list("data")).hasSize(1);
    }

    @Test
    void whatOneRecordedTheOtherReadsAtOnce() {
        String key = one.liveKey("reading");

        for (int i = 0; i < 50; i++) {
            Answer recorded = one.record(key, "read" + i, ONE_POSITION);
            Answer read = other.get(key, recorded.header("Location").orElseThrow());

            assertThat(read.text()).isEqualTo(recorded.text());
        }
    }

    @Test
    void aReaderWhoFollowsBothSeesEachDecisionOnce() {
        String key = one.liveKey("following");
        List<CompletableFuture<String>> writing = IntStream.range(0, 120)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> (i % 2 == 0 ? one : other)
                                .record(key, "follow" + i, ONE_POSITION)
                                .string("id"),
                        callers))
                .toList();

        Followed followed = new Followed(other, key);
        while (!writing.stream().allMatch(CompletableFuture::isDone)) followed.readOn();
        followed.readOn();

        assertThat(followed.ids())
                .containsExactlyInAnyOrderElementsOf(
                        writing.stream().map(CompletableFuture::join).toList());
    }
}

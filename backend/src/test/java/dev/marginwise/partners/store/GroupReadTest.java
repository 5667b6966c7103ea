package dev.marginwise.partners.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marginwise.partners.StorePlace;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reads that are held up, so that others come meanwhile. */
class GroupReadTest {
    private final Store store = new Store(TrialStore.fresh(StorePlace.SQLITE), TrialStore.PATIENCE);
    private final BlockingQueue<List<Integer>> begun = new LinkedBlockingQueue<>();
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @AfterEach
    void close() {
        mayEnd.countDown();
        store.close();
    }

    @Test
    void whoComesWhileOthersAreReadIsReadTogether() throws InterruptedException {
        GroupRead<Integer, String> reading = new GroupRead<>(store, this::slowly);
        List<CompletableFuture<Optional<String>>> answers = new ArrayList<>();
        List<List<Integer>> alone = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            answers.add(reading.of(i));
            alone.add(begun.take());
        }

        IntStream.range(2, 50).forEach(i -> answers.add(reading.of(i)));
        mayEnd.countDown();

        assertThat(answers).extracting(answer -> answer.join().orElse("none")).isEqualTo(texts(0, 50));
        assertThat(alone).containsExactly(List.of(0), List.of(1));
        assertThat(begun).containsExactly(IntStream.range(2, 50).boxed().toList());
    }

    @Test
    void aFailureIsToldToWhoeverIsInItAndTheNextIsRead() {
        GroupRead<Integer, String> reading = new GroupRead<>(store, (connection, together) -> {
            if (together.contains(13)) throw new SQLException("of all things");
            return found(together);
        });

        assertThatThrownBy(() -> reading.of(13).join()).hasCauseInstanceOf(StoreAwayException.class);
        assertThat(reading.of(14).join()).contains("14");
    }

    private Map<Integer, String> slowly(Connection connection, List<Integer> together) {
        begun.add(together);
        try {
            mayEnd.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return found(together);
    }

    private static Map<Integer, String> found(List<Integer> together) {
        return together.stream().collect(Collectors.toMap(number -> number, String::valueOf));
    }

    private static List<String> texts(int from, int to) {
        return IntStream.range(from, to).mapToObj(String::valueOf).toList();
    }
}

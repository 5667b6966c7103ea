package dev.marginwise.partners.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marginwise.partners.StorePlace;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many write at once, and whatever they do with their answers, each is told what became of its own. */
@Timeout(60)
class GroupCommitTest {
    private static final int CALLERS = 5;

    /** As the writer has them. */
    private static final int MOST_TOGETHER = 256;

    private static final int ANSWERED_IN_TURN = 16;

    /** Three turns of answers, the last of them not full. */
    private static final int THREE_TURNS = 2 * ANSWERED_IN_TURN + 8;

    private final Store store = new Store(TrialStore.fresh(StorePlace.SQLITE), TrialStore.PATIENCE);
    private final List<List<Integer>> groups = new ArrayList<>();
    private final CountDownLatch allCame = new CountDownLatch(1);
    private final GroupCommit<Integer, String> commits =
            new GroupCommit<>(store, (connection, together) -> write(together));

    /** The first commit waits, so that all others come while it runs. */
    private List<String> write(List<Integer> together) {
        await(allCame);
        groups.add(together);
        return together.stream().map(GroupCommitTest::outcome).toList();
    }

    private static String outcome(int value) {
        return "outcome of " + value;
    }

    @AfterEach
    void close() {
        allCame.countDown();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, ANSWERED_IN_TURN + 1, MOST_TOGETHER + 1, 3 * MOST_TOGETHER + 5})
    void everyCallerIsToldItsOwnOutcome(int count) {
        List<Integer> values = IntStream.range(0, count).boxed().toList();
        Map<Integer, CompletableFuture<String>> answers = new ConcurrentSkipListMap<>();
        Queue<Integer> settled = new ConcurrentLinkedQueue<>();

        fromSeveralThreads(values, value -> answers.put(value, commits.add(value, () -> settled.add(value))));
        allCame.countDown();

        assertThat(answers.values().stream().map(CompletableFuture::join))
                .containsExactlyElementsOf(
                        values.stream().map(GroupCommitTest::outcome).toList());
        assertThat(settled).containsExactlyInAnyOrderElementsOf(values);
        assertThat(groups.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(values);
        assertThat(groups)
                .hasSizeLessThanOrEqualTo(count / MOST_TOGETHER + 2)
                .allSatisfy(group -> assertThat(group).hasSizeLessThanOrEqualTo(MOST_TOGETHER));
    }

    private static void fromSeveralThreads(List<Integer> values, Consumer<Integer> caller) {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        CompletableFuture<?>[] calls = values.stream()
                .map(value -> CompletableFuture.runAsync(() -> caller.accept(value), callers))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(calls).join();
        callers.shutdown();
    }

    /** Between two of them somebody reads, so that the writer would have all the time to take one for itself. */
    @Test
    void whatCameInOneRoundIsWrittenTogether() {
        allCame.countDown();
        List<Runnable> atItsEnd = new ArrayList<>();
        StoreSettings settings = TrialStore.fresh(StorePlace.SQLITE);
        try (Store roundwise = new Store(settings, TrialStore.PATIENCE, new SimpleMeterRegistry(), atItsEnd::add)) {
            GroupCommit<Integer, String> together = new GroupCommit<>(roundwise, (connection, values) -> write(values));
            List<CompletableFuture<String>> answers = IntStream.range(0, CALLERS)
                    .mapToObj(value -> {
                        CompletableFuture<String> answer = together.add(value, () -> {});
                        roundwise.read(connection -> value).join();
                        return answer;
                    })
                    .toList();
            atItsEnd.forEach(Runnable::run);

            assertThat(answers.stream().map(CompletableFuture::join)).hasSize(CALLERS);
            assertThat(groups).containsExactly(List.of(0, 1, 2, 3, 4));
        }
    }

    @Test
    void whoeverWaitedTooLongIsSettledOnceItIsSure() throws InterruptedException {
        CountDownLatch settled = new CountDownLatch(1);
        StoreSettings settings = TrialStore.fresh(StorePlace.SQLITE);
        try (Store impatient = new Store(settings, Duration.ofMillis(1))) {
            CompletableFuture<String> answer = new GroupCommit<Integer, String>(
                            impatient, (connection, values) -> write(values))
                    .add(0, settled::countDown);
            assertThatThrownBy(answer::join).hasCauseInstanceOf(StoreAwayException.class);

            allCame.countDown();

            assertThat(settled.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whoeverFailsOverAnAnswerKeepsNobodyFromTheirs() {
        int failing = 5;
        List<CompletableFuture<String>> answers = IntStream.range(0, THREE_TURNS)
                .mapToObj(value -> commits.add(value, value == failing ? GroupCommitTest::fail : () -> {}))
                .toList();
        List<CompletableFuture<Void>> used = answers.stream()
                .map(answer -> answer.thenRun(GroupCommitTest::fail))
                .toList();
        allCame.countDown();

        assertThat(answers.stream()
                        .map(answer -> answer.exceptionally(failure -> "failed").join()))
                .containsExactlyElementsOf(IntStream.range(0, THREE_TURNS)
                        .mapToObj(value -> value == failing ? "failed" : outcome(value))
                        .toList());
        assertThat(used).allSatisfy(use -> assertThat(use).isCompletedExceptionally());
    }

    private static void fail() {
        throw new AssertionError("somebody's answer could not be written");
    }

    @Test
    void whoeverDwellsOnAnAnswerHoldsUpNobodyOfAnotherTurn() {
        CountDownLatch dwelt = new CountDownLatch(1);
        CompletableFuture<String> alone = commits.add(-1, () -> {});
        List<CompletableFuture<String>> answers = IntStream.range(0, THREE_TURNS)
                .mapToObj(value -> commits.add(value, () -> {}))
                .toList();
        CompletableFuture<Void> dwelling = answers.get(0).thenRun(() -> await(dwelt));
        allCame.countDown();

        assertThat(alone.join()).isEqualTo(outcome(-1));
        assertThat(answers.stream().skip(ANSWERED_IN_TURN).map(CompletableFuture::join))
                .hasSize(THREE_TURNS - ANSWERED_IN_TURN)
                .doesNotHaveDuplicates();
        assertThat(commits.add(THREE_TURNS, () -> {}).join()).isEqualTo(outcome(THREE_TURNS));
        assertThat(dwelling).isNotDone();
        dwelt.countDown();
        assertThat(answers.stream().map(CompletableFuture::join).collect(Collectors.toSet()))
                .hasSize(THREE_TURNS);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}

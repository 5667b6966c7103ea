package dev.marginwise.partners.store;

import static dev.marginwise.partners.store.TrialStore.decision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.marginwise.partners.StorePlace;
import dev.marginwise.partners.store.StoredDecision.Kind;
import dev.marginwise.partners.store.StoredDecision.Placed;
import dev.marginwise.partners.store.StoredDecision.Recorded;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What both databases keep alike, with two nodes on each. */
@ParameterizedClass
@EnumSource(StorePlace.class)
class DecisionRowsTest {
    private final StoreSettings settings;
    private Store one;
    private Store other;
    private DecisionRows rows;
    private DecisionRows rowsOfTheOther;

    DecisionRowsTest(StorePlace place) {
        settings = TrialStore.fresh(place);
    }

    @BeforeEach
    void open() {
        one = new Store(settings, TrialStore.PATIENCE);
        other = new Store(settings, TrialStore.PATIENCE);
        rows = new DecisionRows(one);
        rowsOfTheOther = new DecisionRows(other);
        rows.partners().join();
        rowsOfTheOther.partners().join();
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void whatWasRecordedIsFoundOnEveryNode() {
        StoredDecision decision = decision("found", "a");

        Recorded recorded = record(rows, decision).join();

        assertThat(recorded).isEqualTo(new Recorded(decision, false));
        assertThat(rowsOfTheOther.withId("found", decision.id()).join()).contains(decision);
        assertThat(rowsOfTheOther.withId("another", decision.id()).join()).isEmpty();
    }

    @Test
    void howeverManyAskAtOnceEachFindsItsOwn() {
        List<StoredDecision> recorded = IntStream.range(0, 300)
                .mapToObj(i -> decision("asked-" + i % 3, "key" + i))
                .toList();
        recorded.stream().map(each -> record(rows, each)).toList().forEach(CompletableFuture::join);
        List<CompletableFuture<Optional<StoredDecision>>> own = new ArrayList<>();
        List<CompletableFuture<Optional<StoredDecision>>> none = new ArrayList<>();

        for (StoredDecision each : recorded) {
            own.add(rows.withId(each.partner(), each.id()));
            none.add(rows.withId("another", each.id()));
            none.add(rows.withId(each.partner(), UUID.randomUUID()));
        }

        assertThat(own).extracting(found -> found.join().orElseThrow()).isEqualTo(recorded);
        assertThat(none).allSatisfy(found -> assertThat(found.join()).isEmpty());
    }

    @Test
    void ofEqualOnesOnTwoNodesOneIsRecorded() {
        List<CompletableFuture<Recorded>> answers = IntStream.range(0, 200)
                .mapToObj(i -> record(i % 2 == 0 ? rows : rowsOfTheOther, decision("equal", "same")))
                .toList();

        List<Recorded> outcomes = answers.stream().map(CompletableFuture::join).toList();

        assertThat(outcomes).filteredOn(outcome -> !outcome.replayed()).hasSize(1);
        assertThat(outcomes)
                .extracting(outcome -> outcome.decision().id())
                .containsOnly(all("equal").get(0).decision().id());
        assertThat(all("equal")).hasSize(1);
    }

    @Test
    void aReaderWhoFollowsMissesNothingThatCommitsLate() throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        StoredDecision slow = decision("late", "slow");
        StoredDecision quick = decision("late", "quick");
        CompletableFuture<Recorded> slowly = one.change(connection -> {
            Recorded outcome =
                    new DecisionRecording(connection).record(List.of(slow)).get(0);
            written.countDown();
            await(mayCommit);
            return outcome;
        });
        written.await();
        CompletableFuture<Recorded> quickly = record(rowsOfTheOther, quick);

        List<UUID> seen = new ArrayList<>();
        long cursor = 0;
        for (int i = 0; i < 2_000 && seen.isEmpty(); i++) cursor = follow("late", cursor, seen);
        mayCommit.countDown();
        slowly.join();
        quickly.join();
        follow("late", cursor, seen);

        assertThat(seen).containsExactly(slow.id(), quick.id());
    }

    @Test
    void positionsRiseWithoutRepeating() {
        List<CompletableFuture<Recorded>> answers = IntStream.range(0, 500)
                .mapToObj(i -> record(i % 3 == 0 ? rows : rowsOfTheOther, decision("rising-" + i % 2, "key" + i)))
                .toList();
        answers.forEach(CompletableFuture::join);

        assertThat(all("rising-0")).hasSize(250).extracting(Placed::position).isSorted();
        assertThat(all("rising-1")).hasSize(250).extracting(Placed::position).doesNotHaveDuplicates();
    }

    @Test
    void onlyOldOnesArePurgedSliceBySlice() {
        IntStream.range(0, 25)
                .mapToObj(i -> record(rows, decision("purged", "key" + i, i < 20 ? 1_000 : 9_000)))
                .toList()
                .forEach(CompletableFuture::join);

        List<Integer> slices = List.of(
                rows.purge("purged", 5_000, 15).join(),
                rows.purge("purged", 5_000, 15).join(),
                rows.purge("purged", 5_000, 15).join());

        assertThat(slices).containsExactly(15, 5, 0);
        assertThat(all("purged")).hasSize(5);
    }

    /** The statement of {@code docs/operations.md}, while others write. */
    @Test
    void aBackupOfTheFileIsAStoreOfItsOwn() {
        assumeThat(settings.url()).isEmpty();
        StoredDecision before = decision("saved", "before");
        record(rows, before).join();
        Path folder = settings.folder().resolve("restored");
        assertThat(folder.toFile().mkdir()).isTrue();

        one.read(connection -> {
                    try (Statement backup = connection.createStatement()) {
                        return backup.execute("vacuum into '" + folder.resolve("marginwise.db") + "'");
                    }
                })
                .join();
        record(rows, decision("saved", "after")).join();

        StoreSettings restored = new StoreSettings(folder, Optional.empty(), Optional.empty(), Optional.empty());
        try (Store copy = new Store(restored, TrialStore.PATIENCE)) {
            assertThat(new DecisionRows(copy)
                            .page("saved", Kind.BOTH, Optional.empty(), 0, 10)
                            .join())
                    .containsExactly(new Placed(1, before));
        }
    }

    @Test
    void aPartnersReferenceFindsItsOwn() {
        record(rows, decision("reference", "a")).join();

        assertThat(rows.page("reference", Kind.LIVE, Optional.empty(), 0, 10).join())
                .hasSize(1);
        assertThat(rows.page("reference", Kind.TEST, Optional.empty(), 0, 10).join())
                .isEmpty();
        assertThat(rows.page("reference", Kind.BOTH, Optional.of("none"), 0, 10).join())
                .isEmpty();
    }

    private List<Placed> all(String partner) {
        return rows.page(partner, Kind.BOTH, Optional.empty(), 0, 1_000).join();
    }

    private long follow(String partner, long cursor, List<UUID> seen) {
        long last = cursor;
        for (Placed placed :
                rows.page(partner, Kind.BOTH, Optional.empty(), cursor, 100).join()) {
            seen.add(placed.decision().id());
            last = placed.position();
        }
        return last;
    }

    private static CompletableFuture<Recorded> record(DecisionRows rows, StoredDecision decision) {
        return rows.record(decision, () -> {});
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

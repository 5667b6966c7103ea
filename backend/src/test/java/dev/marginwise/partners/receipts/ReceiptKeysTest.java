package dev.marginwise.partners.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marginwise.partners.Ended;
import dev.marginwise.partners.StorePlace;
import dev.marginwise.partners.receipts.Verdict.Refused;
import dev.marginwise.partners.receipts.Verdict.Valid;
import dev.marginwise.partners.store.KeyRows;
import dev.marginwise.partners.store.ReceiptKeyRows;
import dev.marginwise.partners.store.Store;
import dev.marginwise.partners.store.StoreAwayException;
import dev.marginwise.partners.store.StoreSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys of receipts on two nodes with one store, on both databases. */
@ParameterizedClass
@EnumSource(StorePlace.class)
class ReceiptKeysTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<String, String> fresh;
    private final StoreSettings settings;
    private final SetClock clock = new SetClock();
    private Node one;
    private Node other;

    ReceiptKeysTest(StorePlace place) {
        fresh = place.fresh();
        settings = new StoreSettings(
                Path.of(fresh.getOrDefault("MARGINWISE_DATA", "")),
                Optional.ofNullable(fresh.get("MARGINWISE_STORE_URL")),
                Optional.ofNullable(fresh.get("MARGINWISE_STORE_USER")),
                Optional.ofNullable(fresh.get("MARGINWISE_STORE_PASSWORD")));
    }

    private final class Node {
        final Store store = new Store(settings, PATIENCE);
        final ReceiptKeyRows rows = new ReceiptKeyRows(store);
        final ReceiptKeys keys = new ReceiptKeys(rows, clock);
        final Receipts receipts = new Receipts(keys);

        String signed() {
            return receipts.sign(Claims.ofADecision()).join();
        }

        Verdict verified(String receipt) {
            return receipts.verify(receipt).join();
        }
    }

    @BeforeEach
    void open() {
        one = new Node();
        other = new Node();
        new KeyRows(one.store).all().join(); // the tables are there; the keys are not
    }

    @AfterEach
    void close() {
        one.store.close();
        other.store.close();
    }

    @Test
    void theFirstKeyIsMadeOnceForAllNodes() {
        List<CompletableFuture<String>> receipts = IntStream.range(0, 20)
                .mapToObj(i -> (i % 2 == 0 ? one : other).receipts.sign(Claims.ofADecision()))
                .toList();

        assertThat(receipts.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    void whatOneNodeSignsEveryNodeFindsValid() {
        Verdict verdict = other.verified(one.signed());

        assertThat(verdict).isEqualTo(new Valid(Claims.ofADecision()));
    }

    @Test
    void aNodeThatIsStartedAgainSignsWithTheSameKey() {
        String before = one.signed();

        one.store.close();
        one = new Node();

        assertThat(one.signed()).isEqualTo(before);
    }

    @Test
    void aNewKeyIsPublishedForTwelveMinutesBeforeItSigns() {
        String old = one.signed();

        other.keys.rotate().join();
        clock.goOn(Duration.ofMinutes(12).minusMillis(1));

        assertThat(published(one)).hasSize(2).doesNotHaveDuplicates();
        assertThat(one.signed()).isEqualTo(old);
        clock.goOn(Duration.ofMillis(1));
        assertThat(one.signed()).isNotEqualTo(old);
    }

    @Test
    void receiptsOfEarlierKeysStayValid() {
        String old = one.signed();
        for (int i = 0; i < 3; i++) {
            one.keys.rotate().join();
            clock.goOn(Duration.ofHours(1));
        }
        Node later = new Node();

        assertThat(later.signed()).isNotEqualTo(old);
        assertThat(later.verified(old)).isInstanceOf(Valid.class);
        assertThat(one.verified(later.signed())).isInstanceOf(Valid.class);
        assertThat(published(later)).hasSize(4);
        later.store.close();
    }

    @Test
    void theCommandMakesTheNextKey() {
        String old = one.signed();

        Ended ended = Ended.of(fresh, "receipts", "rotate");
        clock.goOn(Duration.ofMinutes(1));

        assertThat(ended.code()).isZero();
        assertThat(ended.remarks()).contains(ended.result() + " is published now and signs from ");
        assertThat(one.keys.upToDate().join().published()).contains(ended.result());
        assertThat(one.verified(old)).isInstanceOf(Valid.class);
    }

    @Test
    void ofKeysThatNoLongerSignThePrivatePartIsWipedOut() {
        one.signed();
        one.keys.rotate().join();
        clock.goOn(Duration.ofHours(1));
        one.keys.rotate().join();

        assertThat(one.rows.all(() -> ReceiptKey.random().stored(0, 0)).join())
                .extracting(key -> key.privatePart().isPresent())
                .containsExactly(false, true, true);
    }

    @Test
    void twoRotationsInAMomentLeaveTheKeyThatSigns() {
        String old = one.signed();
        one.keys.rotate().join();
        other.keys.rotate().join();
        Node later = new Node();

        assertThat(later.signed()).isEqualTo(old);
        assertThat(published(later)).hasSize(3);
        later.store.close();
    }

    @Test
    void aKeyThatANodeHasNotMetIsLookedUp() {
        one.signed();
        other.signed();
        other.keys.rotate().join();
        clock.goOn(Duration.ofMinutes(30));
        Node later = new Node();
        clock.goOn(Duration.ofSeconds(1));

        assertThat(one.verified(later.signed())).isInstanceOf(Valid.class);
        later.store.close();
    }

    @Test
    void aKeyThatNobodyHasIsUnknown() {
        one.signed();
        String foreign = ReceiptKey.random().sign(Claims.ofADecision().canonical());

        assertThat(one.verified(foreign)).isEqualTo(new Refused(ReceiptProblem.UNKNOWN_KEY));
        clock.goOn(Duration.ofSeconds(1));
        assertThat(one.verified(foreign)).isEqualTo(new Refused(ReceiptProblem.UNKNOWN_KEY));
    }

    @Test
    void onceReadKeysNeedNoStore() {
        String receipt = one.signed();

        one.store.close();
        clock.goOn(Duration.ofDays(1));

        assertThat(one.verified(receipt)).isInstanceOf(Valid.class);
        clock.goOn(Duration.ofDays(1));
        assertThat(one.signed()).isEqualTo(receipt);
        clock.goOn(Duration.ofDays(1));
        assertThat(published(one)).hasSize(1);
    }

    @Test
    void keysThatWereNeverReadNeedTheStore() {
        String receipt = one.signed();

        other.store.close();

        assertThatThrownBy(() -> other.verified(receipt)).hasRootCauseInstanceOf(StoreAwayException.class);
        assertThat(other.verified("no receipt")).isEqualTo(new Refused(ReceiptProblem.MALFORMED));
    }

    @Test
    void nothingPrivateIsPublished() {
        one.signed();

        assertThat(one.keys.ring().join().published())
                .contains("\"kty\":\"OKP\"", "\"crv\":\"Ed25519\"", "\"alg\":\"EdDSA\"", "\"use\":\"sig\"")
                .doesNotContain("\"d\"");
    }

    private static List<String> published(Node node) {
        return List.of(node.keys.upToDate().join().published().split("\"x\":\"", -1)).stream()
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf('"')))
                .toList();
    }
}

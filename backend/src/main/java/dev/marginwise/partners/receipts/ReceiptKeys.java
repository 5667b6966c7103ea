package dev.marginwise.partners.receipts;

import dev.marginwise.partners.store.ReceiptKeyRows;
import dev.marginwise.partners.store.StoreOpened;
import dev.marginwise.partners.store.StoredReceiptKey;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The keys of receipts, made once the store has opened and kept in the store. What was read once is used on while the store is away;
 * from time to time it is read anew beside its use. Thread-safe.
 */
@Singleton
public final class ReceiptKeys {
    /** How long others may keep our public keys without asking again. */
    static final Duration KEPT_BY_OTHERS = Duration.ofMinutes(5);

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** A new key signs when everybody who keeps public keys has had time, twice over, to meet it. */
    private static final Duration NOTICE = KEPT_BY_OTHERS.plus(FRESH).multipliedBy(2);

    private final ReceiptKeyRows rows;
    private final Clock clock;
    private final AtomicReference<@Nullable CompletableFuture<KeyRing>> reading = new AtomicReference<>();
    private volatile @Nullable Read last;
    private volatile long triedAt;

    private record Read(KeyRing ring, long at) {}

    public ReceiptKeys(ReceiptKeyRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The first decision after a start should not have to wait for the keys too. */
    @EventListener
    void warm(StoreOpened opened) {
        if (last == null) readBeside();
    }

    /** Makes the key that will sign in twelve minutes; those before it go on to check what they signed. */
    public CompletableFuture<StoredReceiptKey> rotate() {
        long now = clock.millis();
        StoredReceiptKey next = ReceiptKey.random().stored(now, now + NOTICE.toMillis());
        return ring().thenCompose(ring -> rows.add(next)).thenCompose(added -> read().thenApply(ring -> added));
    }

    /** All keys, perhaps those of some time ago; fails only where the store is away and never answered before. */
    CompletableFuture<KeyRing> ring() {
        Read known = last;
        if (known == null) return read();
        if (isDue(known)) readBeside();
        return CompletableFuture.completedFuture(known.ring());
    }

    /** All keys as the store has them now, or had them when it answered last. */
    CompletableFuture<KeyRing> upToDate() {
        Read known = last;
        if (known == null || !isDue(known)) return ring();
        return read().exceptionally(away -> known.ring());
    }

    /** One key. One that is not known may be new, so the store is asked for it, once a second at most. */
    CompletableFuture<Optional<ReceiptKey>> withId(String id) {
        Read known = last;
        if (known == null) return read().thenApply(ring -> ring.withId(id));
        Optional<ReceiptKey> key = known.ring().withId(id);
        if (key.isEmpty() && isPast(known.at(), PAUSE)) return read().thenApply(ring -> ring.withId(id));
        return ring().thenApply(ring -> key);
    }

    long now() {
        return clock.millis();
    }

    /** While the store is away it is asked again once a second, and not by everybody who comes. */
    private boolean isDue(Read known) {
        return isPast(known.at(), FRESH) && isPast(triedAt, PAUSE);
    }

    private boolean isPast(long time, Duration age) {
        return now() - time >= age.toMillis();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // where it fails, what was read before stays in use
    private void readBeside() {
        read();
    }

    /** Whoever comes while keys are being read waits for the same answer. */
    private CompletableFuture<KeyRing> read() {
        CompletableFuture<KeyRing> answer = new CompletableFuture<>();
        CompletableFuture<KeyRing> underWay = reading.compareAndExchange(null, answer);
        if (underWay != null) return underWay;
        ask(answer);
        return answer;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what comes of it goes into the answer
    private void ask(CompletableFuture<KeyRing> answer) {
        long at = now();
        triedAt = at;
        rows.all(() -> ReceiptKey.random().stored(at, at))
                .thenApply(KeyRing::new)
                .whenComplete((ring, failure) -> {
                    if (failure == null) last = new Read(ring, at);
                    reading.set(null);
                    if (failure == null) {
                        answer.complete(ring);
                    } else {
                        answer.completeExceptionally(failure);
                    }
                });
    }
}

package dev.marginwise.partners.receipts;

import dev.marginwise.partners.receipts.Verdict.Refused;
import dev.marginwise.partners.receipts.Verdict.Valid;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;

/**
 * Signs what was decided, and checks what somebody shows. Both wait for the store only until its keys were read once, and
 * fail with its {@code StoreAwayException} while it is away and they were not.
 */
@Singleton
public final class Receipts {
    private final ReceiptKeys keys;

    public Receipts(ReceiptKeys keys) {
        this.keys = keys;
    }

    /** A compact JWS: equal claims give the same text while the same key signs. */
    public CompletableFuture<String> sign(ReceiptClaims claims) {
        return keys.ring().thenApply(ring -> ring.signing(keys.now()).sign(claims.canonical()));
    }

    public CompletableFuture<Verdict> verify(String text) {
        try {
            CompactReceipt receipt = CompactReceipt.read(text);
            return keys.withId(receipt.keyId())
                    .thenApply(key -> key.map(known -> verdict(receipt, known))
                            .orElseGet(() -> new Refused(ReceiptProblem.UNKNOWN_KEY)));
        } catch (RefusedException refused) {
            return CompletableFuture.completedFuture(new Refused(refused.problem()));
        }
    }

    private static Verdict verdict(CompactReceipt receipt, ReceiptKey key) {
        try {
            return new Valid(receipt.checkedWith(key));
        } catch (RefusedException refused) {
            return new Refused(refused.problem());
        }
    }
}

package dev.marginwise.partners.receipts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What receipts of tests say. */
public final class Claims {
    private Claims() {}

    public static ReceiptClaims ofADecision() {
        return new ReceiptClaims(
                UUID.fromString("0193663c-31c8-7d53-a8ad-5e2f37b1c0de"),
                Instant.parse("2026-11-26T09:30:00.120Z"),
                "2026-12",
                "sha256:5b1d3f0c8a7e49d2b6c4e8f0123456789abcdef00fedcba98765432100112233",
                Map.of("stop-loss", "up-to-ten", "experience", "over-a-hundred", "size", "small"),
                "isolated",
                List.of("smaller-size", "lower-leverage"),
                List.of("few-trades", "thin-market"));
    }
}

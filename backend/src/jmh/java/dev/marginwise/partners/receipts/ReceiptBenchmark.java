package dev.marginwise.partners.receipts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One receipt: written, signed, and checked from its text to its claims. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReceiptBenchmark {
    private final ReceiptKey key = ReceiptKey.random();
    private final ReceiptClaims claims = new ReceiptClaims(
            UUID.fromString("0193663c-31c8-7d53-a8ad-5e2f37b1c0de"),
            Instant.parse("2026-11-26T09:30:00.120Z"),
            "2026-12",
            "sha256:5b1d3f0c8a7e49d2b6c4e8f0123456789abcdef00fedcba98765432100112233",
            Map.of(
                    "purpose",
                    "hedge",
                    "stop-loss",
                    "up-to-ten",
                    "experience",
                    "none",
                    "size",
                    "small",
                    "swing",
                    "half"),
            "isolated",
            List.of("smaller-size", "lower-leverage"),
            List.of("few-trades", "thin-market", "no-stop-loss"));
    private final String receipt = key.sign(claims.canonical());

    @Benchmark
    public String sign() {
        return key.sign(claims.canonical());
    }

    @Benchmark
    public Object verify() {
        return CompactReceipt.read(receipt).checkedWith(key);
    }
}

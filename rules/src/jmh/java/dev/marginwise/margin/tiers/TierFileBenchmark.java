package dev.marginwise.margin.tiers;

import dev.marginwise.margin.tiers.ListedTiers.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A file as large as the exchange's whole answer, 716 symbols with 5,913 tiers: read, checked, and kept. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TierFileBenchmark {
    private static final int SYMBOLS = 716;
    private static final int TIERS = 5_913;
    private static final int COPIES = 16;

    private final Map<Form, byte[]> packed = Stream.of(Form.values())
            .collect(Collectors.toMap(
                    form -> form,
                    form -> ListedTiers.packed(
                            ListedTiers.invented(20260501, SYMBOLS, TIERS).in(form))));

    @Param({"EXCHANGE", "CCXT", "TABLE"})
    private String form = "EXCHANGE";

    /** What one table keeps of the heap, once its file is forgotten. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Heap {
        /** In units of 1,000 bytes. */
        public long keptKilobytes;
    }

    /** Unpacked, read, and each tier compared with its neighbours. */
    @Benchmark
    public TierSnapshot load() {
        return snapshot();
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 2)
    @Measurement(iterations = 1)
    public List<TierSnapshot> keep(Heap heap) {
        long before = used();
        List<TierSnapshot> kept = new ArrayList<>();
        for (int copy = 0; copy < COPIES; copy++) {
            kept.add(snapshot());
        }
        heap.keptKilobytes = (used() - before) / COPIES / 1_000;
        return kept;
    }

    private TierSnapshot snapshot() {
        byte[] file = packed.getOrDefault(Form.valueOf(form), new byte[0]);
        return TierFile.read(file, LocalDate.EPOCH).snapshot().orElseThrow();
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int times = 0; times < 3; times++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}

package dev.marginwise.partners.limits;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/** What a limit costs a request, for one address and for 50,000 at random; with the headers that tell of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Threads(2)
public class LimitBenchmark {
    private static final int ADDRESSES = 50_000;

    private final Buckets<ClientAddress> buckets =
            new Buckets<>(new Limit("address", 6_000, Duration.ofSeconds(60)), new Ticks());

    /** Each thread draws for itself. */
    @State(Scope.Thread)
    public static class Draw {
        private final SplittableRandom random = new SplittableRandom(2026);
    }

    @Benchmark
    public String oneAddress() {
        return buckets.take(new ClientAddress(false, 7)).header();
    }

    @Benchmark
    public String manyAddresses(Draw draw) {
        return buckets.take(new ClientAddress(false, draw.random.nextInt(ADDRESSES)))
                .header();
    }
}

package dev.marginwise.margin;

import dev.marginwise.margin.reading.AccountReader;
import dev.marginwise.margin.reading.AccountReading;
import dev.marginwise.margin.reading.ComparisonRequest;
import dev.marginwise.margin.reading.ComparisonRequest.PositionRequest;
import dev.marginwise.margin.tiers.TierSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A request of ten positions and a shock of 61 steps. Each takes another account than the one before, out of 256 drawn in
 * advance: all ten symbols, both sides, quantities of three digits and prices of five, leverage 2 to 20.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class MarginBenchmark {
    private static final int ACCOUNTS = 256;

    private final TierSnapshot snapshot = TierSnapshot.published();
    private final AccountReader reader = new AccountReader(snapshot);
    private final List<ComparisonRequest> requests = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private int next;

    public MarginBenchmark() {
        Random random = new Random(20260319);
        for (int count = 0; count < ACCOUNTS; count++) {
            ComparisonRequest request = draw(random);
            requests.add(request);
            accounts.add(reader.read(request).fold(AccountReading.Understood::account, problems -> {
                throw new IllegalStateException(problems.toString());
            }));
        }
    }

    /** Both modes, the account and the curve. */
    @Benchmark
    public Comparison compare() {
        return Comparison.of(accounts.get(next()), Shock.USUAL);
    }

    /** The same from texts. */
    @Benchmark
    public Comparison readAndCompare() {
        return reader.read(requests.get(next())).fold(AccountReading.Understood::compare, problems -> {
            throw new IllegalStateException(problems.toString());
        });
    }

    /** One position while the nine others move, in 61 steps, with all crossings. */
    @Benchmark
    public OtherPrices otherPrices() {
        return OtherPrices.around(accounts.get(next()), 0, Shock.USUAL);
    }

    private int next() {
        next = (next + 1) % ACCOUNTS;
        return next;
    }

    private ComparisonRequest draw(Random random) {
        List<PositionRequest> positions = new ArrayList<>();
        for (String symbol : snapshot.symbols()) {
            int entry = 10_000 + random.nextInt(90_000);
            int mark = (int) (entry * (0.97 + random.nextDouble() * 0.06));
            positions.add(new PositionRequest(
                    Optional.of(symbol),
                    Optional.of(random.nextBoolean() ? "long" : "short"),
                    Optional.of("0." + (100 + random.nextInt(900))),
                    Optional.of(Integer.toString(entry)),
                    Optional.of(Integer.toString(mark)),
                    Optional.of(Integer.toString(2 + random.nextInt(19))),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Integer.toString(entry * 9 / 10)),
                    Optional.empty()));
        }
        return new ComparisonRequest(Optional.of("60000"), Optional.empty(), positions);
    }
}

package dev.marginwise.margin;

import dev.marginwise.margin.replay.Replay;
import dev.marginwise.margin.replay.ReplayDay;
import dev.marginwise.margin.replay.ReplayDays;
import dev.marginwise.margin.tiers.TierSnapshot;
import java.math.BigDecimal;
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
 * Fifty positions, all of the two coins that every day moves: both sides, sizes from the first tier to the highest. Each
 * takes another account than the one before, out of 256 drawn in advance, and the days in turn.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ReplayBenchmark {
    private static final int ACCOUNTS = 256;
    private static final int POSITIONS = 50;

    private final TierSnapshot snapshot = TierSnapshot.published();
    private final List<ReplayDay> days = ReplayDays.published().days();
    private final List<Account> accounts = new ArrayList<>();
    private int next;

    public ReplayBenchmark() {
        Random random = new Random(20251010);
        for (int count = 0; count < ACCOUNTS; count++) {
            accounts.add(draw(random));
        }
    }

    @Benchmark
    public Replay replay() {
        next = (next + 1) % ACCOUNTS;
        return Replay.of(accounts.get(next), days.get(next % days.size()));
    }

    private Account draw(Random random) {
        List<Position> positions = new ArrayList<>();
        BigDecimal size = BigDecimal.ZERO;
        for (int index = 0; index < POSITIONS; index++) {
            boolean bitcoin = random.nextBoolean();
            BigDecimal mark = new BigDecimal(bitcoin ? "61234.5" : "3012.34");
            BigDecimal entry = mark.multiply(BigDecimal.valueOf(970 + random.nextInt(61), 3));
            BigDecimal quantity = BigDecimal.valueOf((long) Math.pow(10, 1 + 5 * random.nextDouble()), bitcoin ? 3 : 2);
            BigDecimal leverage = BigDecimal.valueOf(2 + random.nextInt(19));
            Position position = new Position(
                    bitcoin ? "BTCUSDT" : "ETHUSDT",
                    random.nextBoolean() ? Side.LONG : Side.SHORT,
                    quantity,
                    entry,
                    mark,
                    leverage,
                    Position.initialMargin(quantity, entry, leverage),
                    Optional.empty(),
                    snapshot.tiersOf(bitcoin ? "BTCUSDT" : "ETHUSDT").orElseThrow());
            positions.add(position);
            size = size.add(position.isolatedWallet());
        }
        return new Account(size, positions);
    }
}

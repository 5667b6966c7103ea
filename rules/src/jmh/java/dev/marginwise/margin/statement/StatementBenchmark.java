package dev.marginwise.margin.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
 * Texts of 500 positions each, as the exchange and its clients write them. Each read takes another text than the one
 * before, out of 16 drawn in advance for every form.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class StatementBenchmark {
    private static final int TEXTS = 16;

    private final List<String> secondRisk = new ArrayList<>();
    private final List<String> thirdAccount = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();
    private int next;

    public StatementBenchmark() {
        Random random = new Random(20260319);
        for (int count = 0; count < TEXTS; count++) {
            secondRisk.add(drawn(random, "[", ",\n", "]", StatementBenchmark::risk));
            thirdAccount.add(drawn(
                    random,
                    "{\"assets\": [{\"asset\": \"USDT\", \"walletBalance\": \"2000.00000000\"}], \"positions\": [",
                    ",\n",
                    "]}",
                    StatementBenchmark::account));
            tables.add(drawn(
                    random,
                    "Symbol,Size,Entry Price,Mark Price,Liq.Price,Leverage,Margin Mode\n",
                    "\n",
                    "",
                    StatementBenchmark::row));
        }
    }

    /** Every figure given. */
    @Benchmark
    public StatementReading positionRisk() {
        return read(secondRisk);
    }

    /** Entry, mark and leverage worked out. */
    @Benchmark
    public StatementReading account() {
        return read(thirdAccount);
    }

    /** English heads, thousands apart. */
    @Benchmark
    public StatementReading table() {
        return read(tables);
    }

    private StatementReading read(List<String> texts) {
        next = (next + 1) % TEXTS;
        return StatementReader.read(texts.get(next));
    }

    private interface Written {
        String row(String symbol, double amount, double entry, double mark);
    }

    private static String drawn(Random random, String before, String between, String after, Written written) {
        return random.ints(Statement.MOST_POSITIONS, 0, 1 << 20)
                .mapToObj(seed -> written.row(
                        "C" + seed % 9973 + "USDT",
                        (seed % 2 == 0 ? 1 : -1) * (1 + seed % 9999) / 1000.0,
                        1000 + seed % 89_999 / 10.0,
                        1000 + seed % 79_999 / 10.0))
                .collect(Collectors.joining(between, before, after));
    }

    private static String risk(String symbol, double amount, double entry, double mark) {
        return String.format(
                Locale.ROOT,
                "{\"symbol\": \"%s\", \"positionAmt\": \"%.3f\", \"entryPrice\": \"%.4f\", \"breakEvenPrice\": \"%.4f\","
                        + " \"markPrice\": \"%.8f\", \"unRealizedProfit\": \"%.8f\", \"liquidationPrice\": \"%.8f\","
                        + " \"leverage\": \"20\", \"maxNotionalValue\": \"250000\", \"marginType\": \"cross\","
                        + " \"isolatedMargin\": \"0.00000000\", \"isAutoAddMargin\": \"false\", \"positionSide\": \"BOTH\","
                        + " \"notional\": \"%.8f\", \"isolatedWallet\": \"0\", \"updateTime\": 1720736417660}",
                symbol,
                amount,
                entry,
                entry,
                mark,
                amount * (mark - entry),
                entry / 2,
                amount * mark);
    }

    private static String account(String symbol, double amount, double entry, double mark) {
        return String.format(
                Locale.ROOT,
                "{\"symbol\": \"%s\", \"positionSide\": \"BOTH\", \"positionAmt\": \"%.3f\", \"unrealizedProfit\": \"%.8f\","
                        + " \"isolatedMargin\": \"0\", \"notional\": \"%.8f\", \"isolatedWallet\": \"0\", \"initialMargin\": \"%.8f\","
                        + " \"maintMargin\": \"%.8f\", \"updateTime\": 1720736417660, \"positionInitialMargin\": \"%.8f\"}",
                symbol,
                amount,
                amount * (mark - entry),
                amount * mark,
                Math.abs(amount * mark) / 20,
                Math.abs(amount * mark) / 100,
                Math.abs(amount * mark) / 20);
    }

    private static String row(String symbol, double amount, double entry, double mark) {
        return String.format(
                Locale.ROOT,
                "%s Perp,%.3f,\"%,.2f\",\"%,.2f\",\"%,.2f\",20x,Cross",
                symbol,
                amount,
                entry,
                mark,
                entry / 2);
    }
}

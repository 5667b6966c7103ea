package dev.marginwise.peers;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Ids of all answers in, the mode and the ids of the rules that hold out; other answers each time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PeersBenchmark {
    @Param
    private Engine engine = Engine.MARGINWISE;

    private final AnswerSets sets = new AnswerSets();
    private final List<Map<String, String>> timed = sets.timed();
    private int next;
    private Peer peer = answers -> new Decision("none", List.of());

    @Setup
    public void open() {
        peer = engine.open(sets.book());
    }

    @Benchmark
    public Object decide(ProcessorTime time) {
        time.decisions++;
        next = (next + 1) % timed.size();
        return peer.decide(timed.get(next));
    }
}

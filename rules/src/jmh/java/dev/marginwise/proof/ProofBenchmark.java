package dev.marginwise.proof;

import dev.marginwise.decision.Outlook;
import dev.marginwise.decision.RuleMasks;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.yaml.PublishedEditions;
import java.util.List;
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

/** What a start does once an edition: work out what can still come of every partial set, and prove all properties. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ProofBenchmark {
    private final RuleMasks masks;
    private final Outlook outlook;

    public ProofBenchmark() {
        List<RuleBook> editions = PublishedEditions.read();
        masks = new RuleMasks(editions.get(editions.size() - 1));
        outlook = new Outlook(masks);
    }

    /** The outlook of every partial set. */
    @Benchmark
    public Outlook outlook() {
        return new Outlook(masks);
    }

    /** Every property over the whole space. */
    @Benchmark
    public Proof proof() {
        return Proof.of(masks, outlook);
    }
}

package dev.marginwise.decision;

import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.yaml.PublishedEditions;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One decision of today's edition, over complete answer sets drawn in advance, another one each time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DecisionBenchmark {
    private static final int SETS = 4096;

    private final RuleBook book;
    private final RuleMasks masks;
    private final EasyRules easyRules;
    private final Consultation consultation;
    private final Answers[] answers;
    private final int[] indexes;
    private int next;

    public DecisionBenchmark() {
        List<RuleBook> editions = PublishedEditions.read();
        book = editions.get(editions.size() - 1);
        masks = new RuleMasks(book);
        easyRules = new EasyRules(book);
        consultation = new Consultation(book);
        Random random = new Random(7);
        answers = IntStream.range(0, SETS)
                .mapToObj(i -> anyFull(book.questionnaire(), random))
                .toArray(Answers[]::new);
        indexes = IntStream.range(0, SETS).map(i -> answers[i].index()).toArray();
    }

    private static Answers anyFull(Questionnaire questionnaire, Random random) {
        int index = 0;
        for (int q = 0; q < questionnaire.size(); q++) {
            int options = questionnaire.question(q).options().size();
            index += (1 + random.nextInt(options)) * questionnaire.stride(q);
        }
        return Answers.at(questionnaire, index);
    }

    private int next() {
        next = (next + 1) & (SETS - 1);
        return next;
    }

    /** The rules that hold, from answers that were read. */
    @Benchmark
    public long masksFromAnswers() {
        return masks.holding(answers[next()]);
    }

    /** The rules that hold, from the number of the answers that a code carries. */
    @Benchmark
    public long masksFromIndex() {
        return masks.holding(indexes[next()]);
    }

    /** The rules that hold, as Easy Rules finds them. */
    @Benchmark
    public long easyRules() {
        return easyRules.holding(answers[next()]);
    }

    /** A whole recommendation: Easy Rules, the masks beside it, reasons and measures. */
    @Benchmark
    public Outcome recommend() {
        return consultation.recommend(answers[next()]);
    }
}

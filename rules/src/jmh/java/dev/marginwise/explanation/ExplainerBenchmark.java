package dev.marginwise.explanation;

import dev.marginwise.decision.Consultation;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.yaml.PublishedEditions;
import java.util.List;
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

/** How long a full explanation takes; to hold: at most 200 µs warm, for any answers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ExplainerBenchmark {
    private static final int WARM_UPS = 2;
    private static final int RUNS = 5;

    private final Explainer explainer;
    private final List<Answers> settled;
    private final Answers safest;
    private final Answers riskiest;
    private final Answers costliest;
    private int next;

    public ExplainerBenchmark() {
        List<RuleBook> editions = PublishedEditions.read();
        Consultation consultation = new Consultation(editions.get(editions.size() - 1));
        Questionnaire questionnaire = consultation.book().questionnaire();
        explainer = new Explainer(consultation);
        settled = IntStream.range(0, questionnaire.partialSets())
                .filter(index -> consultation.outlook().settled(index).isPresent())
                .mapToObj(index -> Answers.at(questionnaire, index))
                .toList();
        safest = answers(questionnaire, true);
        riskiest = answers(questionnaire, false);
        costliest = findCostliest();
    }

    /** The set whose fastest of a few runs is the slowest. */
    private Answers findCostliest() {
        for (int i = 0; i < WARM_UPS; i++) {
            settled.forEach(explainer::explain);
        }
        Answers slowest = safest;
        long longest = 0;
        for (Answers answers : settled) {
            long time = fastest(answers);
            if (time > longest) {
                longest = time;
                slowest = answers;
            }
        }
        System.out.printf("costliest of %d settled sets: %s, %d ns%n", settled.size(), slowest, longest);
        return slowest;
    }

    private static Answers answers(Questionnaire questionnaire, boolean first) {
        Answers answers = Answers.none(questionnaire);
        for (Question question : questionnaire.questions()) {
            answers = answers.with(
                    question,
                    question.options().get(first ? 0 : question.options().size() - 1));
        }
        return answers;
    }

    private long fastest(Answers answers) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            explainer.explain(answers);
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest;
    }

    /** The first option of every question: cross. */
    @Benchmark
    public Explanation safest() {
        return explainer.explain(safest);
    }

    /** The last option of every question: isolated, as far from cross as can be. */
    @Benchmark
    public Explanation riskiest() {
        return explainer.explain(riskiest);
    }

    /** Each settled set in turn: the mean over all. */
    @Benchmark
    public Explanation everySet() {
        next = next + 1 == settled.size() ? 0 : next + 1;
        return explainer.explain(settled.get(next));
    }

    @Benchmark
    public Explanation costliest() {
        return explainer.explain(costliest);
    }
}

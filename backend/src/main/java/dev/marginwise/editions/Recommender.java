package dev.marginwise.editions;

import dev.marginwise.decision.Consultation;
import dev.marginwise.decision.DisagreementException;
import dev.marginwise.decision.Outcome;
import dev.marginwise.decision.Recommendation;
import dev.marginwise.explanation.Explainer;
import dev.marginwise.explanation.Explanation;
import dev.marginwise.problem.Problem;
import dev.marginwise.problem.ProblemType;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.words.Sentence;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Recommendations and their replays as every door needs them: a refusal is a problem, a disagreement is counted. */
@Singleton
public final class Recommender {
    private final RuleBooks books;
    private final Counter disagreements;
    private final Map<String, Explainer> explainers = new LinkedHashMap<>();

    Recommender(RuleBooks books, MeterRegistry metrics) {
        this.books = books;
        this.disagreements = Counter.builder("marginwise.disagreements")
                .description("Requests that were refused because Easy Rules and the masks disagreed")
                .register(metrics);
        books.all().forEach(edition -> explainers.put(edition.book().edition(), new Explainer(edition)));
    }

    /**
     * Recommends a mode by the rules of one edition.
     *
     * @throws dev.marginwise.problem.ProblemException answers-incomplete while the mode is not settled
     * @throws DisagreementException when Easy Rules and the masks differ: then nothing is recommended
     */
    public Recommendation recommend(Consultation consultation, Answers answers) {
        return outcome(consultation, answers).fold(settled -> settled, missing -> {
            throw incomplete(missing).asException();
        });
    }

    /** The mode alone; refuses as {@link #recommend} does. */
    public MarginMode decide(Consultation consultation, Answers answers) {
        return counted(() -> consultation.decide(answers))
                .orElseGet(() -> recommend(consultation, answers).mode());
    }

    /** The same as {@link #recommend}, with an open mode as a value instead of a problem. */
    public Outcome outcome(Consultation consultation, Answers answers) {
        return counted(() -> consultation.recommend(answers));
    }

    private <T> T counted(Supplier<T> decision) {
        try {
            return decision.get();
        } catch (DisagreementException refused) {
            disagreements.increment();
            throw refused;
        }
    }

    /**
     * Recommends once more what a code stands for, by the rules of its own edition.
     *
     * @throws dev.marginwise.problem.ProblemException code-mistyped, code-unknown, or answers-incomplete
     */
    public Recommendation replay(String code) {
        return books.read(code)
                .fold(
                        valid -> recommend(books.edition(valid.edition()).orElseThrow(), valid.answers()),
                        mistyped -> {
                            throw ProblemType.CODE_MISTYPED
                                    .because(Sentence.of("detail.code-mistyped"))
                                    .asException();
                        },
                        unknown -> {
                            throw ProblemType.CODE_UNKNOWN
                                    .because(Sentence.of("detail.code-unknown"))
                                    .asException();
                        });
    }

    /** The mode that today's rules give the same answers; empty when today's questions do not settle it with them. */
    public Optional<MarginMode> today(Recommendation recommendation) {
        return outcome(books.current(), books.inToday(recommendation.answers()))
                .fold(settled -> Optional.of(settled.mode()), missing -> Optional.empty());
    }

    /** What forces a recommendation and what would change it. */
    public Explanation explain(Recommendation recommendation) {
        return Optional.ofNullable(explainers.get(recommendation.book().edition()))
                .orElseThrow()
                .explain(recommendation);
    }

    private static Problem incomplete(List<Question> missing) {
        List<String> ids = missing.stream().map(Question::id).toList();
        return ProblemType.ANSWERS_INCOMPLETE
                .because(Sentence.of("detail.incomplete", Sentence.listed("detail.list", ids)))
                .with("missing", ids);
    }
}

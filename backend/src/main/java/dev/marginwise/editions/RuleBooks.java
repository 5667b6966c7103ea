package dev.marginwise.editions;

import dev.marginwise.decision.Code;
import dev.marginwise.decision.Consultation;
import dev.marginwise.problem.ProblemType;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.words.Sentence;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The published editions, read once at start-up: a bad one stops the start with every problem in it. */
@Context
public final class RuleBooks {
    private final Map<String, Consultation> editions = new LinkedHashMap<>();
    private final Consultation current;

    @Inject
    RuleBooks(@Nullable EditionsAhead ahead) {
        this(ahead == null ? EditionsAhead.read() : ahead.all());
    }

    RuleBooks() {
        this(EditionsAhead.read());
    }

    RuleBooks(List<Consultation> published) {
        published.forEach(consultation -> editions.put(consultation.book().edition(), consultation));
        this.current = all().get(editions.size() - 1);
    }

    /** Today's edition. */
    public Consultation current() {
        return current;
    }

    /** A published edition by its name. */
    public Optional<Consultation> edition(String name) {
        return Optional.ofNullable(editions.get(name));
    }

    /**
     * The published edition of this name, today's when none is named.
     *
     * @throws dev.marginwise.problem.ProblemException not-found for any other name, telling the published ones
     */
    public Consultation wanted(@Nullable String name) {
        if (name == null) {
            return current;
        }
        return edition(name)
                .orElseThrow(() -> ProblemType.NOT_FOUND
                        .because(Sentence.of("detail.no-edition", Sentence.listed("detail.list", names())))
                        .asException());
    }

    /** The published editions, oldest first. */
    public List<Consultation> all() {
        return List.copyOf(editions.values());
    }

    /** The names of the published editions, oldest first. */
    public List<String> names() {
        return List.copyOf(editions.keySet());
    }

    /** Reads a code of any published edition. */
    public Code.Reading read(String code) {
        return Code.read(code, this::questionnaire);
    }

    /**
     * The same answers to today's questions, by the option's id or by the numbers that mean it; those that are no longer
     * asked or offered are left out.
     */
    public Answers inToday(Answers answers) {
        Questionnaire questionnaire = current.book().questionnaire();
        Answers today = Answers.none(questionnaire);
        for (Map.Entry<String, String> given : answers.ids().entrySet()) {
            Optional<Question> question = questionnaire.question(given.getKey());
            Optional<Option> option = question.flatMap(asked ->
                    asked.option(given.getValue()).or(() -> sameNumbers(asked, answers.questionnaire(), given)));
            if (question.isPresent() && option.isPresent()) {
                today = today.with(question.get(), option.get());
            }
        }
        return today;
    }

    /** The option that today's question has for the numbers that the given option means. */
    private static Optional<Option> sameNumbers(Question asked, Questionnaire given, Map.Entry<String, String> answer) {
        return given.question(answer.getKey())
                .flatMap(question -> question.option(answer.getValue()))
                .filter(option -> option.numbers().isPresent())
                .flatMap(option -> asked.options().stream()
                        .filter(other -> other.numbers().equals(option.numbers()))
                        .findFirst());
    }

    private Optional<Questionnaire> questionnaire(String edition) {
        return edition(edition).map(consultation -> consultation.book().questionnaire());
    }
}

package dev.marginwise.recommendation;

import dev.marginwise.decision.Consultation;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.json.JsonBody;
import dev.marginwise.json.JsonField;
import dev.marginwise.json.JsonFields;
import dev.marginwise.problem.FieldProblem;
import dev.marginwise.problem.ProblemType;
import dev.marginwise.questionnaire.AnswerProblem;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.AnswersReader;
import dev.marginwise.questionnaire.Given;
import dev.marginwise.rulebook.words.NumbersInWords;
import dev.marginwise.words.Sentence;
import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers as a partner sends them.
 *
 * @param answers question id to option id, or to a number where the question accepts one
 * @param edition the edition whose rules decide; today's when left out
 */
@Schema(name = "AnswersRequest")
public record AnswersRequest(
        @Schema(
                description = "Question id to option id, or to a number where the question accepts one.",
                example = "{\"stop-loss\": 10, \"experience\": \"over-a-hundred\"}")
        Map<String, GivenAnswer> answers,

        @Schema(
                requiredMode = RequiredMode.NOT_REQUIRED,
                description = "The edition whose rules decide; today's when left out.",
                example = "2026-11")
        String edition) {

    @Schema(ref = "#/components/schemas/GivenAnswer")
    public interface GivenAnswer {}

    /** Answers that were understood, and the edition that they are meant for. */
    public record Read(Consultation consultation, Answers answers) {}

    /**
     * Reads a body strictly: an object with {@code answers}, an object, and perhaps {@code edition}, a string.
     *
     * @throws dev.marginwise.problem.ProblemException request-invalid for unknown or missing fields and editions,
     *     answers-invalid for answers that are not understood; both list every problem
     */
    public static Read read(JsonBody body, RuleBooks books) {
        return read(body, body.fields("answers", "edition"), books);
    }

    /** The same from a body that may have other fields too, which its reader has read already: problems come together. */
    public static Read read(JsonBody body, JsonFields fields, RuleBooks books) {
        Map<String, JsonField> sent = fields.required("answers").entries();
        JsonField edition = fields.optional("edition");
        Optional<String> wanted = edition.isThere() ? edition.oneOf(books.names()) : Optional.empty();
        body.check();
        Consultation consultation = wanted.flatMap(books::edition).orElseGet(books::current);
        Map<String, Given> given = new LinkedHashMap<>();
        sent.forEach((question, value) ->
                given.put(question, value.as(Given.Word::new, Given.Figure::new, Given.Unusable::new)));
        return new AnswersReader(consultation.book().questionnaire())
                .read(given)
                .fold(answers -> new Read(consultation, answers), problems -> {
                    throw refusal(problems, sent);
                });
    }

    private static RuntimeException refusal(List<AnswerProblem> problems, Map<String, JsonField> sent) {
        List<FieldProblem> places = problems.stream()
                .map(problem -> place(problem, sent.get(problem.question())))
                .toList();
        Sentence detail = places.size() == 1
                ? Sentence.of("detail.one-answer")
                : Sentence.of("detail.answers-refused", places.size());
        return ProblemType.ANSWERS_INVALID.because(detail).at(places).asException();
    }

    private static FieldProblem place(AnswerProblem problem, @Nullable JsonField field) {
        String pointer = field == null ? "/answers" : field.pointer();
        return new FieldProblem(pointer, sentence(problem), problem.allowed());
    }

    private static Sentence sentence(AnswerProblem problem) {
        return switch (problem.kind()) {
            case UNKNOWN_QUESTION -> nearest("answer.unknown-question", problem);
            case UNKNOWN_OPTION -> nearest("answer.unknown-option", problem);
            case NUMBER_IN_QUOTES ->
                Sentence.of("answer.number-in-quotes", problem.nearest().orElseThrow());
            case NUMBER_NOT_ACCEPTED -> Sentence.of("answer.no-number");
            case NUMBER_OUT_OF_RANGE ->
                Sentence.of(
                        "answer.out-of-range",
                        problem.number().map(NumbersInWords::of).orElseThrow());
            case NEITHER_WORD_NOR_NUMBER ->
                problem.number()
                        .map(number -> Sentence.of("answer.is-option-or", NumbersInWords.of(number)))
                        .orElseGet(() -> Sentence.of("answer.is-option"));
        };
    }

    private static Sentence nearest(String key, AnswerProblem problem) {
        return problem.nearest().map(name -> Sentence.of(key + ".near", name)).orElseGet(() -> Sentence.of(key));
    }
}

package dev.marginwise.api;

import dev.marginwise.decision.Step;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.json.JsonBody;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.recommendation.AcceptedLanguage;
import dev.marginwise.recommendation.AnswersRequest;
import dev.marginwise.recommendation.QuestionResponse;
import dev.marginwise.recommendation.Reply;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;

/** Where a consultation stands. */
@Tag(name = "Recommendations")
@Controller("/api/v1/consultation")
final class ConsultationController {
    private final RuleBooks books;

    ConsultationController(RuleBooks books) {
        this.books = books;
    }

    /** What the answers so far settle, and which question to ask next. Nothing is stored. */
    @Post
    @DocumentedPost
    HttpResponse<ConsultationResponse> consult(HttpRequest<?> request, @Body JsonBody body) {
        AnswersRequest.Read read = AnswersRequest.read(body, books);
        RuleBook book = read.consultation().book();
        Texts texts = AcceptedLanguage.of(request, book);
        Step step = read.consultation().step(read.answers());
        return Reply.inLanguage(ConsultationResponse.of(step, read.answers().ids(), book, texts), book, texts);
    }

    /**
     * Where a consultation stands.
     *
     * @param edition the edition whose rules decide
     * @param rulebook hash of its rules
     * @param language language of the texts
     * @param answers the answers as option ids
     * @param settled the mode that no further answer can change; null while both are possible
     * @param complete true when no unanswered question matters any more
     * @param next the question to ask next; null when complete
     * @param notRelevant questions whose answer cannot change anything beside the other answers
     */
    @Serdeable.Serializable
    @Schema(name = "Consultation")
    record ConsultationResponse(
            String edition,
            String rulebook,
            String language,
            Map<String, String> answers,

            @Nullable
            @Schema(
                    type = "string",
                    requiredMode = RequiredMode.REQUIRED,
                    allowableValues = {"isolated", "cross"})
            String settled,

            boolean complete,
            @Nullable QuestionResponse next,
            Remaining remaining,
            List<String> notRelevant) {

        /**
         * The most questions that can still be asked: until the mode is settled, and until none matters.
         *
         * @param toSettle questions at most until the mode is settled
         * @param toComplete questions at most until none matters
         */
        @Serdeable.Serializable
        @Schema(name = "Remaining")
        record Remaining(int toSettle, int toComplete) {}

        static ConsultationResponse of(Step step, Map<String, String> answers, RuleBook book, Texts texts) {
            return new ConsultationResponse(
                    book.edition(),
                    book.hash(),
                    texts.language(),
                    answers,
                    step.settled().map(MarginMode::id).orElse(null),
                    step.next().isEmpty(),
                    step.next()
                            .map(question -> QuestionResponse.of(question, texts))
                            .orElse(null),
                    new Remaining(step.toSettle(), step.toComplete()),
                    step.notRelevant().stream().map(Question::id).toList());
        }
    }
}

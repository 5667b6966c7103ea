package dev.marginwise.recommendation;

import dev.marginwise.decision.Step;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.MarginMode;
import dev.marginwise.rulebook.RuleBook;
import dev.marginwise.rulebook.Texts;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.Map;

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
public record ConsultationResponse(
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
    public record Remaining(int toSettle, int toComplete) {}

    /** Where answers that were understood leave a consultation, in the language of the texts. */
    public static ConsultationResponse of(AnswersRequest.Read read, Texts texts) {
        RuleBook book = read.consultation().book();
        Step step = read.consultation().step(read.answers());
        return new ConsultationResponse(
                book.edition(),
                book.hash(),
                texts.language(),
                read.answers().ids(),
                step.settled().map(MarginMode::id).orElse(null),
                step.next().isEmpty(),
                step.next()
                        .map(question -> QuestionResponse.of(question, texts))
                        .orElse(null),
                new Remaining(step.toSettle(), step.toComplete()),
                step.notRelevant().stream().map(Question::id).toList());
    }
}

package dev.marginwise.recommendation;

import dev.marginwise.decision.Reason;
import dev.marginwise.decision.Telling;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Rule;
import dev.marginwise.rulebook.Texts;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

/**
 * Why.
 *
 * @param rule id of the rule
 * @param kind gate, or condition-met for cross
 * @param question the question it speaks of; null for a gate that counts cautions
 * @param answer the option given; null where the gate holds whichever way an open question is answered
 * @param heading a short label
 * @param text why the rule holds, in words
 */
@Serdeable.Serializable
@Schema(name = "Reason")
public record ReasonResponse(
        String rule,

        @Schema(
                type = "string",
                allowableValues = {"gate", "condition-met"})
        String kind,

        @Nullable @Schema(requiredMode = RequiredMode.REQUIRED)
        String question,

        @Nullable @Schema(requiredMode = RequiredMode.REQUIRED)
        String answer,

        String heading,
        String text,
        Source source) {

    static ReasonResponse of(Reason reason, Telling telling) {
        return new ReasonResponse(
                reason.rule().id(),
                reason.kind().id(),
                reason.question().map(Question::id).orElse(null),
                reason.question().map(reason.answers()::get).map(Option::id).orElse(null),
                telling.heading(reason),
                telling.text(reason).plain(),
                Source.of(reason.rule(), telling.texts()));
    }

    /**
     * What a reason rests on, and where it stands: a statement of the guide, or our own judgement.
     *
     * @param id such as S9; {@code ours} for our own judgement
     * @param statement the statement, in words
     * @param url where it stands
     */
    @Serdeable.Serializable
    @Schema(name = "Source")
    public record Source(String id, String statement, String url) {

        static Source of(Rule rule, Texts texts) {
            return new Source(
                    rule.quoted().orElse(Texts.OURS),
                    texts.source(rule),
                    "/rules#" + rule.quoted().orElse(rule.id()));
        }
    }
}

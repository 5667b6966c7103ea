package dev.marginwise.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.marginwise.questionnaire.Interval;
import dev.marginwise.questionnaire.NumberKind;
import dev.marginwise.questionnaire.NumberRange;
import dev.marginwise.questionnaire.Question;
import dev.marginwise.rulebook.Prose;
import dev.marginwise.rulebook.Texts;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/**
 * A question as people read it.
 *
 * @param id stable for ever
 * @param topic a short label
 * @param text the question in words
 * @param why why it is asked
 * @param hint how to find the answer; left out where there is no need
 * @param options in the order in which people see them, which is not that of their risk
 * @param number the numbers accepted in place of an option id
 */
@Serdeable.Serializable
@Schema(name = "Question")
public record QuestionResponse(
        String id,
        String topic,
        String text,
        String why,

        @Nullable @Schema(nullable = false) @JsonInclude(JsonInclude.Include.NON_NULL)
        String hint,

        List<OptionResponse> options,

        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) NumberResponse number) {

    /**
     * One option.
     *
     * @param id stable for ever; what is sent as the answer
     * @param text as people read it
     */
    @Serdeable.Serializable
    @Schema(name = "Option")
    public record OptionResponse(String id, String text) {}

    /**
     * The numbers that a question accepts, or that mean one of its options.
     *
     * @param kind integer or decimal
     * @param min a whole number, or a decimal in a string without zeros at its end
     * @param minIncluded false when the number must be greater than min
     * @param max likewise; left out when there is no greatest number
     */
    @Serdeable.Serializable
    @Schema(name = "NumberRange")
    public record NumberResponse(
            @Schema(
                    type = "string",
                    allowableValues = {"integer", "decimal"})
            String kind,

            @Schema(ref = "#/components/schemas/Bound") Object min,
            boolean minIncluded,

            @Nullable
            @Schema(ref = "#/components/schemas/Bound", nullable = false)
            @JsonInclude(JsonInclude.Include.NON_NULL)
            Object max) {

        public static NumberResponse of(NumberRange number) {
            Interval range = number.range();
            return new NumberResponse(
                    number.kind().id(),
                    onWire(number.kind(), range.lower().orElseThrow()),
                    range.lowerIncluded(),
                    range.upper().map(bound -> onWire(number.kind(), bound)).orElse(null));
        }

        /** Whole numbers are numbers, decimals are strings. */
        private static Object onWire(NumberKind kind, BigDecimal bound) {
            return kind == NumberKind.INTEGER
                    ? (Object) bound.longValueExact()
                    : bound.stripTrailingZeros().toPlainString();
        }
    }

    /** Tells a question in the language of the texts, which are those of its own edition. */
    public static QuestionResponse of(Question question, Texts texts) {
        Texts.OfQuestion words = texts.of(question);
        return new QuestionResponse(
                question.id(),
                words.topic(),
                words.text(),
                words.why().plain(),
                words.hint().map(Prose::plain).orElse(null),
                question.shown().stream()
                        .map(option -> new OptionResponse(
                                option.id(), texts.of(question, option).text()))
                        .toList(),
                question.number().map(NumberResponse::of).orElse(null));
    }
}

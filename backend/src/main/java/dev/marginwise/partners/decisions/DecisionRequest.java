package dev.marginwise.partners.decisions;

import dev.marginwise.editions.RuleBooks;
import dev.marginwise.json.JsonBody;
import dev.marginwise.json.JsonField;
import dev.marginwise.json.JsonFields;
import dev.marginwise.recommendation.AnswersRequest;
import dev.marginwise.recommendation.AnswersRequest.GivenAnswer;
import dev.marginwise.words.Sentence;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A decision as a partner asks for it: answers, and what the partner wants to find it by. */
@Schema(name = "DecisionRequest")
record DecisionRequest(
        @Schema(
                description = "Question id to option id, or to a number where the question accepts one.",
                example = "{\"open-positions\": 1}")
        Map<String, GivenAnswer> answers,

        @Schema(
                requiredMode = RequiredMode.NOT_REQUIRED,
                description = "The edition whose rules decide; today's when left out.",
                example = "2026-11")
        String edition,

        @Schema(
                requiredMode = RequiredMode.NOT_REQUIRED,
                minLength = 1,
                maxLength = LONGEST_REFERENCE,
                description = "A name of the partner's own to list decisions by, such as a case; no personal data.",
                example = "case-4711")
        String reference,

        @Schema(
                requiredMode = RequiredMode.NOT_REQUIRED,
                description = "At most 20 strings of at most 500 characters, under names of at most 40.",
                example = "{\"channel\": \"app\"}")
        Map<String, String> metadata) {
    private static final int LONGEST_REFERENCE = 128;
    private static final int MOST_METADATA = 20;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_VALUE = 500;

    /**
     * A request that was understood.
     *
     * @param body the same for bodies that are equal as JSON values
     */
    record Read(AnswersRequest.Read answers, Optional<String> reference, Map<String, String> metadata, String body) {}

    /**
     * Reads a body strictly.
     *
     * @throws dev.marginwise.problem.ProblemException as {@link AnswersRequest#read} does, and for what cannot be kept
     */
    static Read read(JsonBody body, RuleBooks books) {
        JsonFields fields = body.fields("answers", "edition", "reference", "metadata");
        Optional<String> reference = text(fields.optional("reference"), 1, LONGEST_REFERENCE);
        Map<String, String> metadata = metadata(fields.optional("metadata"));
        return new Read(AnswersRequest.read(body, fields, books), reference, metadata, body.fingerprint());
    }

    private static Map<String, String> metadata(JsonField field) {
        Map<String, JsonField> entries = field.entries();
        if (entries.size() > MOST_METADATA) {
            field.refuse(Sentence.of("field.too-many", entries.size(), MOST_METADATA));
            return Map.of();
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        entries.forEach((name, value) -> {
            if (!fits(name, 1, LONGEST_NAME)) {
                value.refuse(Sentence.of("field.name-size", LONGEST_NAME));
                return;
            }
            text(value, 0, LONGEST_VALUE).ifPresent(kept -> metadata.put(name, kept));
        });
        return metadata;
    }

    private static Optional<String> text(JsonField field, int least, int most) {
        return field.text().filter(text -> {
            if (fits(text, least, most)) return true;
            field.refuse(Sentence.of("field.text-size", least, most));
            return false;
        });
    }

    /** A store keeps neither the character 0 nor half of a surrogate pair; other control characters help nobody. */
    private static boolean fits(String text, int least, int most) {
        int length = text.codePointCount(0, text.length());
        return length >= least
                && length <= most
                && text.codePoints()
                        .noneMatch(character -> Character.isISOControl(character)
                                || Character.getType(character) == Character.SURROGATE);
    }
}

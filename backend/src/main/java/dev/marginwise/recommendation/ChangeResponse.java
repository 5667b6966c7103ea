package dev.marginwise.recommendation;

import dev.marginwise.explanation.Change;
import dev.marginwise.questionnaire.Option;
import dev.marginwise.rulebook.Texts;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Answers that would have to differ together, and the mode that this leads to.
 *
 * @param mode the mode that these answers would lead to
 * @param changes all of them together
 */
@Serdeable.Serializable
@Schema(name = "Change")
public record ChangeResponse(
        @Schema(
                type = "string",
                allowableValues = {"isolated", "cross"})
        String mode,

        List<ChangePart> changes) {

    /**
     * One answer that would have to differ.
     *
     * @param question its id
     * @param to the options of which any one will do
     * @param text what that is in practice
     */
    @Serdeable.Serializable
    @Schema(name = "ChangePart")
    public record ChangePart(String question, List<String> to, String text) {

        static ChangePart of(Change change, Change.Part part, Texts texts) {
            return new ChangePart(
                    part.question().id(), part.to().stream().map(Option::id).toList(), change.text(part, texts));
        }
    }
}

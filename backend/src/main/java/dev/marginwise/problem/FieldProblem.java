package dev.marginwise.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What is wrong at one place of the request body.
 *
 * @param pointer JSON pointer (RFC 6901) into the body; empty for the whole body
 * @param detail a sentence that says what is wrong and what to do
 * @param allowed the values that would be accepted, or none where they are too many to list
 */
@Serdeable.Serializable
public record FieldProblem(
        String pointer,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> allowed) {
    public FieldProblem {
        allowed = List.copyOf(allowed);
    }

    public FieldProblem(String pointer, String detail) {
        this(pointer, detail, List.of());
    }
}

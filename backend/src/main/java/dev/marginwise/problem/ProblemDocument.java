package dev.marginwise.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/**
 * A problem document (RFC 9457), as it is sent, in one language.
 *
 * @param type address of the page that explains this type of problem
 * @param title one line, the same for every problem of the type
 * @param status the HTTP status
 * @param detail what happened this time, and what to do
 * @param instance path of the request that met the problem
 * @param errors what is wrong in the body, each with its place
 * @param members further members by name, such as {@code missing}
 */
@Serdeable.Serializable
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<Place> errors,
        @JsonAnyGetter Map<String, Object> members) {

    /** What is wrong at one place of the body; see {@link FieldProblem}. */
    @Serdeable.Serializable
    public record Place(
            String pointer,
            String detail,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> allowed) {}
}

package dev.marginwise.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A problem document (RFC 9457), as it is sent.
 *
 * @param type address of the page that explains this type of problem
 * @param title one line, the same for every problem of the type
 * @param status the HTTP status
 * @param detail what happened this time, and what to do
 * @param instance path of the request that met the problem; empty until it is answered
 * @param errors what is wrong in the body, each with its place
 * @param members further members by name, such as {@code missing}
 */
@Serdeable.Serializable
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<FieldProblem> errors,
        @JsonAnyGetter Map<String, Object> members) {
    public Problem {
        errors = List.copyOf(errors);
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    static Problem of(ProblemType type, String detail) {
        return new Problem(type.path(), type.title(), type.status().getCode(), detail, "", List.of(), Map.of());
    }

    /** The same problem with these places of the body added. */
    public Problem at(List<FieldProblem> places) {
        List<FieldProblem> all = new ArrayList<>(errors);
        all.addAll(places);
        return new Problem(type, title, status, detail, instance, all, members);
    }

    /** The same problem with one more member of its own. */
    public Problem with(String member, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(members);
        all.put(member, value);
        return new Problem(type, title, status, detail, instance, errors, all);
    }

    /** The same problem as met by the request to this path. */
    Problem metAt(String path) {
        return new Problem(type, title, status, detail, path, errors, members);
    }

    /** Wraps this problem for code that can only throw. */
    public ProblemException asException() {
        return new ProblemException(this);
    }
}

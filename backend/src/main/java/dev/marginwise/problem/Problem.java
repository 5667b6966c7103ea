package dev.marginwise.problem;

import dev.marginwise.words.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Why a request was refused, in no language yet.
 *
 * @param detail what happened this time, and what to do
 * @param errors what is wrong in the body, each with its place
 * @param members further members of the document by name, such as {@code missing}
 * @param headers what its answer says beside the document, such as {@code Retry-After}
 */
public record Problem(
        ProblemType type,
        Sentence detail,
        List<FieldProblem> errors,
        Map<String, Object> members,
        Map<String, String> headers) {
    public Problem {
        errors = List.copyOf(errors);
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** The same problem with these places of the body added. */
    public Problem at(List<FieldProblem> places) {
        List<FieldProblem> all = new ArrayList<>(errors);
        all.addAll(places);
        return new Problem(type, detail, all, members, headers);
    }

    /** The same problem with one more member of its own. */
    public Problem with(String member, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(members);
        all.put(member, value);
        return new Problem(type, detail, errors, all, headers);
    }

    /** The same problem, its answer with one more header. */
    public Problem withHeader(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Problem(type, detail, errors, members, all);
    }

    /** The document for a reader of this language, as met by the request to this path. */
    public ProblemDocument in(Locale language, String path) {
        return new ProblemDocument(
                type.path(),
                type.title().in(language),
                type.status().getCode(),
                detail.in(language),
                path,
                errors.stream()
                        .map(error -> new ProblemDocument.Place(
                                error.pointer(), error.detail().in(language), error.allowed()))
                        .toList(),
                members);
    }

    /** Wraps this problem for code that can only throw. */
    public ProblemException asException() {
        return new ProblemException(this);
    }
}

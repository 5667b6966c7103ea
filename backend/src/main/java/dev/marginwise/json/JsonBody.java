package dev.marginwise.json;

import dev.marginwise.problem.FieldProblem;
import dev.marginwise.problem.ProblemException;
import dev.marginwise.problem.ProblemType;
import dev.marginwise.words.Sentence;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The JSON body of one request, read strictly: every field that is unknown, missing or of the wrong kind is remembered
 * with its place, and {@link #check} refuses the request once for all of them. For one thread.
 *
 * <pre>{@code
 * JsonFields fields = body.fields("answers", "edition");
 * Map<String, JsonField> answers = fields.required("answers").entries();
 * Optional<String> edition = fields.optional("edition").text();
 * body.check();
 * }</pre>
 */
public final class JsonBody {
    /** A body of 64 KiB could hold thousands of mistakes; the first ones are enough to repair it. */
    private static final int MOST_PROBLEMS = 50;

    private final JsonNode root;
    private final List<FieldProblem> problems = new ArrayList<>();

    private JsonBody(JsonNode root) {
        this.root = root;
    }

    /**
     * Reads one JSON value in UTF-8; a byte order mark before it is no part of it.
     *
     * @throws ProblemException malformed-json, with line and column, or with the pointers of fields named twice
     */
    public static JsonBody parse(byte[] json) {
        return new JsonBody(StrictJson.read(json));
    }

    /** The fields of the body, which has to be an object with no others than these. */
    public JsonFields fields(String... known) {
        return root().fields(known);
    }

    /** The whole body as one value. */
    public JsonField root() {
        return JsonField.root(this, root);
    }

    /**
     * SHA-256 in hex over what the body says: equal for bodies that are equal as JSON values, however they are spaced, and in
     * whatever order and notation their fields and numbers stand.
     */
    public String fingerprint() {
        return new CanonicalJson().add(root).fingerprint();
    }

    /** Remembers a problem that the caller found, at a place such as {@link JsonField#pointer}. */
    public void refuse(FieldProblem problem) {
        if (problems.size() < MOST_PROBLEMS) problems.add(problem);
    }

    /** What was found so far, in the order of reading; at most the first 50. */
    public List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    /**
     * Goes on only if nothing was found.
     *
     * @throws ProblemException request-invalid, with every problem found so far
     */
    public void check() {
        if (problems.isEmpty()) return;
        Sentence first = problems.get(0).detail();
        Sentence detail = problems.size() == 1 ? first : Sentence.of("detail.and-more", first, problems.size() - 1);
        throw ProblemType.REQUEST_INVALID.because(detail).at(problems).asException();
    }
}

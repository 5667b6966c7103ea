package dev.marginwise.problem;

import dev.marginwise.words.Sentence;
import io.micronaut.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Every kind of problem this service answers with. Names are part of the published contract and never change. */
public enum ProblemType {
    MALFORMED_JSON(HttpStatus.BAD_REQUEST),
    REQUEST_MALFORMED(HttpStatus.BAD_REQUEST),
    KEY_MISSING(HttpStatus.UNAUTHORIZED),
    KEY_MISTYPED(HttpStatus.UNAUTHORIZED),
    KEY_UNKNOWN(HttpStatus.UNAUTHORIZED),
    KEY_ENDED(HttpStatus.UNAUTHORIZED),
    KEY_FOR_TESTS(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    CODE_UNKNOWN(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    IDEMPOTENCY_MISMATCH(HttpStatus.CONFLICT),
    STILL_RECORDING(HttpStatus.CONFLICT),
    BODY_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    REQUEST_INVALID(HttpStatus.UNPROCESSABLE_ENTITY),
    ANSWERS_INVALID(HttpStatus.UNPROCESSABLE_ENTITY),
    ANSWERS_INCOMPLETE(HttpStatus.UNPROCESSABLE_ENTITY),
    COMPARISON_INVALID(HttpStatus.UNPROCESSABLE_ENTITY),
    POSITIONS_UNREADABLE(HttpStatus.UNPROCESSABLE_ENTITY),
    CODE_MISTYPED(HttpStatus.UNPROCESSABLE_ENTITY),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR),
    STORE_AWAY(HttpStatus.SERVICE_UNAVAILABLE),
    OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    ProblemType(HttpStatus status) {
        this.status = status;
    }

    /** The type with this published name, such as {@code answers-invalid}. */
    public static Optional<ProblemType> named(String name) {
        return Arrays.stream(values())
                .filter(type -> type.publishedName().equals(name))
                .findFirst();
    }

    /** The last segment of the type's address, in kebab case. */
    public String publishedName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The address of the page that explains this type, and its identity in a problem document. */
    public String path() {
        return "/problems/" + publishedName();
    }

    /** The HTTP status of every problem of this type. */
    public HttpStatus status() {
        return status;
    }

    /** One line, the same for every problem of this type. */
    public Sentence title() {
        return Sentence.of(publishedName() + ".title");
    }

    /** One paragraph of plain text for a person who met this problem: what it is, and why it is refused. */
    public Sentence explanation() {
        return Sentence.of(publishedName() + ".explanation");
    }

    /** What that person can do. */
    public Sentence remedy() {
        return Sentence.of(publishedName() + ".remedy");
    }

    /** A problem of this type; the detail is a sentence for the person who has to fix the request. */
    public Problem because(Sentence detail) {
        return new Problem(this, detail, List.of(), Map.of(), Map.of());
    }
}

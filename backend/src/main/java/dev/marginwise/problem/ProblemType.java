package dev.marginwise.problem;

import io.micronaut.http.HttpStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every kind of problem this service answers with. Names are part of the published contract and never change. */
public enum ProblemType {
    MALFORMED_JSON(
            HttpStatus.BAD_REQUEST,
            "The body is not valid JSON",
            "The body could not be read as one JSON value. The detail says at which line and column reading stopped. "
                    + "An object that names the same field twice is refused too, because two readers could understand"
                    + " it differently."),
    REQUEST_MALFORMED(
            HttpStatus.BAD_REQUEST,
            "The request cannot be understood",
            "The request is not what HTTP or this address expects: a parameter of the wrong kind in the address or in"
                    + " a header, or a request line that cannot be read. The detail names the parameter."),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "Nothing is here",
            "No page, file or resource has this address. Check the spelling; the reference lists every address of the"
                    + " API."),
    CODE_UNKNOWN(
            HttpStatus.NOT_FOUND,
            "No result has this code",
            "The code is well formed, but it names an edition or answers that do not exist. Codes are never guessed:"
                    + " answer the questions again for a new one."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "This address does not offer that method",
            "The address exists, but not for this method. The Allow header lists the methods that it offers."),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "The answer does not come in the form asked for",
            "None of the media types in the Accept header can be produced here. Most of the API answers"
                    + " application/json."),
    BODY_TOO_LARGE(
            HttpStatus.REQUEST_ENTITY_TOO_LARGE,
            "The body is too large",
            "The body is larger than this address accepts, and was not read. The limit is 64 KiB."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "Bodies of this media type are not read here",
            "The Content-Type header names a form that this address does not read. Send application/json."),
    REQUEST_INVALID(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "The request was understood, but is refused",
            "The body is valid JSON, but fields are missing, unknown or of the wrong kind. Every problem is listed"
                    + " with a JSON pointer to the place in the body, and with the allowed values where they are few."),
    ANSWERS_INVALID(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "Some answers cannot be accepted",
            "An answer names a question or an option that the questionnaire does not have, or a number out of range."
                    + " Every such answer is listed with a JSON pointer and the allowed values. Nothing is assumed in"
                    + " its place."),
    ANSWERS_INCOMPLETE(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "These answers do not settle the matter yet",
            "The answers given still allow both modes. The member 'missing' lists the questions that remain, in the"
                    + " order in which they are best asked."),
    COMPARISON_INVALID(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "These positions cannot be compared",
            "A field of the request for a comparison is missing, unknown, of the wrong kind or out of range, or does not"
                    + " fit another one. Every such field is listed with a JSON pointer and, where they are few, the"
                    + " allowed values. Nothing is assumed in its place. Decimals are sent as strings."),
    CODE_MISTYPED(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "The code was mistyped",
            "A code ends with a check character, and this one does not match: a character was mistaken or left out."
                    + " Compare it with the original; no other result is guessed."),
    INTERNAL(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something went wrong here",
            "This is a fault of the service, not of the request. It was logged under the X-Request-Id of the answer;"
                    + " name that id when reporting it.");

    private final HttpStatus status;
    private final String title;
    private final String explanation;

    ProblemType(HttpStatus status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
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
    public String title() {
        return title;
    }

    /** One paragraph of plain text for a person who met this problem. */
    public String explanation() {
        return explanation;
    }

    /** A problem of this type; the detail is a sentence for the person who has to fix the request. */
    public Problem because(String detail) {
        return Problem.of(this, detail);
    }
}

package dev.marginwise.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.NotAcceptableException;
import io.micronaut.http.server.exceptions.NotAllowedException;
import io.micronaut.http.server.exceptions.UnsupportedMediaException;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Optional;

/**
 * Turns every error of the framework and of our own into one problem document, or into a page for a browser. Texts of
 * exceptions are never passed on: they name classes.
 */
@Primary
@Singleton
final class ProblemResponseProcessor implements ErrorResponseProcessor<Object> {
    private static final MediaType PROBLEM_JSON = MediaType.of("application/problem+json");
    private static final MediaType HTML = MediaType.of("text/html; charset=utf-8");

    private final Optional<ErrorPage> page;

    ProblemResponseProcessor(Optional<ErrorPage> page) {
        this.page = page;
    }

    @Override
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        Problem problem =
                problem(context, response.status()).metAt(request.getUri().getRawPath());
        MutableHttpResponse<?> answer = response.status(problem.status())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, "en");
        if (page.isPresent() && isFromBrowser(request)) {
            return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .contentType(HTML)
                    .body((Object) page.get().render(request, problem));
        }
        return answer.contentType(PROBLEM_JSON).body((Object) problem);
    }

    private static boolean isFromBrowser(HttpRequest<?> request) {
        if (request.getPath().startsWith("/api/")) return false;
        return request.accept().stream()
                .findFirst()
                .filter(first -> first.getSubtype().contains("html"))
                .isPresent();
    }

    private static Problem problem(ErrorContext context, HttpStatus status) {
        for (Throwable cause = context.getRootCause().orElse(null); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refused) return refused.problem();
        }
        return context.getRootCause()
                .flatMap(cause -> fromCause(cause))
                .orElseGet(() -> fromStatus(context.getRequest(), status));
    }

    private static Optional<Problem> fromCause(Throwable cause) {
        if (cause instanceof NotAllowedException refused) {
            return Optional.of(ProblemType.METHOD_NOT_ALLOWED.because("%s is not offered here, but %s."
                    .formatted(
                            refused.getRequestMethod(),
                            inWords(refused.getAllowedMethods().stream()
                                    .sorted()
                                    .toList()))));
        }
        if (cause instanceof NotAcceptableException refused) {
            return Optional.of(ProblemType.NOT_ACCEPTABLE.because("This address answers "
                    + inWords(refused.getProduceableContentTypes().stream()
                            .sorted()
                            .toList()) + "."));
        }
        if (cause instanceof UnsupportedMediaException refused) {
            return Optional.of(ProblemType.UNSUPPORTED_MEDIA_TYPE.because("This address reads "
                    + inWords(refused.getAcceptableContentTypes().stream()
                            .sorted()
                            .toList()) + "."));
        }
        if (cause instanceof ConstraintViolationException refused) return Optional.of(ParameterProblems.of(refused));
        if (cause instanceof JsonSyntaxException) {
            return Optional.of(ProblemType.MALFORMED_JSON.because("The body is not valid JSON."));
        }
        if (cause instanceof ConversionErrorException refused) {
            return Optional.of(ParameterProblems.unreadable(refused.getArgument()));
        }
        if (cause instanceof UnsatisfiedRouteException refused) {
            return Optional.of(ParameterProblems.missing(refused.getArgument()));
        }
        return Optional.empty();
    }

    private static Problem fromStatus(HttpRequest<?> request, HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> ProblemType.NOT_FOUND.because("There is nothing at " + request.getPath() + ".");
            case METHOD_NOT_ALLOWED ->
                ProblemType.METHOD_NOT_ALLOWED.because(request.getMethodName() + " is not offered here.");
            case REQUEST_ENTITY_TOO_LARGE ->
                ProblemType.BODY_TOO_LARGE.because(
                        "Send a body of at most 64 KiB, an address of at most 4 KiB and headers of at most 8 KiB.");
            case UNSUPPORTED_MEDIA_TYPE -> ProblemType.UNSUPPORTED_MEDIA_TYPE.because("Send application/json.");
            default ->
                status.getCode() < 500
                        ? ProblemType.REQUEST_MALFORMED.because("The request cannot be understood.")
                        : ProblemType.INTERNAL.because(
                                "The request failed through a fault of ours. Name the X-Request-Id when reporting it.");
        };
    }

    private static String inWords(List<String> choices) {
        return String.join(" or ", choices);
    }
}

package dev.marginwise.problem;

import dev.marginwise.http.WantedLanguage;
import dev.marginwise.http.connection.PastedText;
import dev.marginwise.words.Sentence;
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
import java.util.Collection;
import java.util.Locale;
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
    private final Refusals refusals;

    ProblemResponseProcessor(Optional<ErrorPage> page, Refusals refusals) {
        this.page = page;
        this.refusals = refusals;
    }

    @Override
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        Problem problem = problem(context, response.status());
        refusals.count(problem.type());
        MutableHttpResponse<?> answer =
                response.status(problem.type().status()).header(HttpHeaders.CACHE_CONTROL, "no-store");
        problem.headers().forEach(answer::header);
        return page.filter(shown -> isFromBrowser(request))
                .map(shown -> shown(shown, request, problem, answer))
                .orElseGet(() -> document(request, problem, answer));
    }

    private static MutableHttpResponse<Object> shown(
            ErrorPage page, HttpRequest<?> request, Problem problem, MutableHttpResponse<?> answer) {
        Locale language = page.language(request);
        return answer.header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .contentType(HTML)
                .body((Object) page.render(request, problem.in(language, path(request))));
    }

    private static MutableHttpResponse<Object> document(
            HttpRequest<?> request, Problem problem, MutableHttpResponse<?> answer) {
        Locale language = WantedLanguage.of(request);
        return answer.header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(PROBLEM_JSON)
                .body((Object) problem.in(language, path(request)));
    }

    private static String path(HttpRequest<?> request) {
        return request.getUri().getRawPath();
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
            return Optional.of(ProblemType.METHOD_NOT_ALLOWED.because(
                    Sentence.of("detail.method-but", refused.getRequestMethod(), either(refused.getAllowedMethods()))));
        }
        if (cause instanceof NotAcceptableException refused) {
            return Optional.of(ProblemType.NOT_ACCEPTABLE.because(
                    Sentence.of("detail.answers", either(refused.getProduceableContentTypes()))));
        }
        if (cause instanceof UnsupportedMediaException refused) {
            return Optional.of(ProblemType.UNSUPPORTED_MEDIA_TYPE.because(
                    Sentence.of("detail.reads", either(refused.getAcceptableContentTypes()))));
        }
        if (cause instanceof ConstraintViolationException refused) return Optional.of(ParameterProblems.of(refused));
        if (cause instanceof JsonSyntaxException) {
            return Optional.of(ProblemType.MALFORMED_JSON.because(Sentence.of("detail.not-json")));
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
            case NOT_FOUND -> ProblemType.NOT_FOUND.because(Sentence.of("detail.nothing-at", request.getPath()));
            case METHOD_NOT_ALLOWED ->
                ProblemType.METHOD_NOT_ALLOWED.because(Sentence.of("detail.method", request.getMethodName()));
            case REQUEST_ENTITY_TOO_LARGE -> ProblemType.BODY_TOO_LARGE.because(tooLarge(request));
            case UNSUPPORTED_MEDIA_TYPE -> ProblemType.UNSUPPORTED_MEDIA_TYPE.because(Sentence.of("detail.send-json"));
            default ->
                status.getCode() < 500
                        ? ProblemType.REQUEST_MALFORMED.because(Sentence.of("detail.not-understood"))
                        : ProblemType.INTERNAL.because(Sentence.of("detail.fault"));
        };
    }

    private static Sentence tooLarge(HttpRequest<?> request) {
        return Sentence.of(PastedText.isAddressOfApi(request.getPath()) ? "detail.too-large.text" : "detail.too-large");
    }

    private static Sentence either(Collection<? extends CharSequence> choices) {
        return choices.isEmpty()
                ? Sentence.plain("")
                : Sentence.listed(
                        "detail.or",
                        choices.stream().map(CharSequence::toString).sorted().toList());
    }
}

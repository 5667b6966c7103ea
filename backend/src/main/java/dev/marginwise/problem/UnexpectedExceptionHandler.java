package dev.marginwise.problem;

import dev.marginwise.http.DepartedClient;
import dev.marginwise.http.RouteName;
import dev.marginwise.watch.LoggedRequest;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what nobody expected, under the request's id, and tells the client nothing but that id. A client that went away
 * is no fault: this handler takes everything, so Micronaut's own leniency never gets to see it.
 */
@Singleton
final class UnexpectedExceptionHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedExceptionHandler.class);

    private final ProblemResponseProcessor processor;

    UnexpectedExceptionHandler(ProblemResponseProcessor processor) {
        this.processor = processor;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface declares it
    public HttpResponse<?> handle(HttpRequest request, Throwable fault) {
        if (DepartedClient.explains(fault)) {
            LOG.debug("{} {} was left by its client", request.getMethodName(), RouteName.of(request), fault);
            return HttpResponse.badRequest(); // nobody reads it, but it is counted
        }
        LoggedRequest logged = LoggedRequest.of(request);
        logged.in(LOG.atError())
                .setCause(fault)
                .log("{} {} failed, request id {}", request.getMethodName(), RouteName.of(request), logged.id());
        return processor.processResponse(
                ErrorContext.builder(request).cause(fault).build(), HttpResponse.serverError());
    }
}

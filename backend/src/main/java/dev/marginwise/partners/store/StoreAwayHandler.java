package dev.marginwise.partners.store;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** Answers 503 while the store is away. */
@Singleton
final class StoreAwayHandler implements ExceptionHandler<StoreAwayException, HttpResponse<?>> {
    private final ErrorResponseProcessor<?> processor;

    StoreAwayHandler(ErrorResponseProcessor<?> processor) {
        this.processor = processor;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface declares it
    public HttpResponse<?> handle(HttpRequest request, StoreAwayException away) {
        return processor.processResponse(
                ErrorContext.builder(request)
                        .cause(away.problem().asException())
                        .build(),
                HttpResponse.serverError());
    }
}

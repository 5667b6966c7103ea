package dev.marginwise.problem;

import dev.marginwise.words.Sentence;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.compression.DecompressionException;
import jakarta.inject.Singleton;

/** Answers a body that says it is packed and cannot be unpacked. */
@Singleton
final class BrokenPackingHandler implements ExceptionHandler<DecompressionException, HttpResponse<?>> {
    private final ProblemExceptionHandler refusals;

    BrokenPackingHandler(ProblemExceptionHandler refusals) {
        this.refusals = refusals;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface declares it
    public HttpResponse<?> handle(HttpRequest request, DecompressionException broken) {
        return refusals.handle(
                request,
                ProblemType.REQUEST_MALFORMED
                        .because(Sentence.of("detail.not-gzip"))
                        .asException());
    }
}

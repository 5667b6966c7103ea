package dev.marginwise.problem;

import dev.marginwise.words.Sentence;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.CorruptedFrameException;
import jakarta.inject.Singleton;

/** Answers a request whose end cannot be told, as chunks that are none. */
@Singleton
final class BrokenFramingHandler implements ExceptionHandler<CorruptedFrameException, HttpResponse<?>> {
    private final ProblemExceptionHandler refusals;

    BrokenFramingHandler(ProblemExceptionHandler refusals) {
        this.refusals = refusals;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface declares it
    public HttpResponse<?> handle(HttpRequest request, CorruptedFrameException broken) {
        return refusals.handle(
                request,
                ProblemType.REQUEST_MALFORMED
                        .because(Sentence.of("detail.not-understood"))
                        .asException());
    }
}

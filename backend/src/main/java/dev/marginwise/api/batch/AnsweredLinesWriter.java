package dev.marginwise.api.batch;

import io.micronaut.core.io.buffer.ReadBufferFactory;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.MutableHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.body.ByteBodyFactory;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.body.ResponseBodyWriter;
import io.micronaut.http.codec.CodecException;
import jakarta.inject.Singleton;
import java.io.OutputStream;
import reactor.core.publisher.Flux;

/**
 * Sends lines one piece at a time: the next one is asked for when the connection has room for it. A publisher as a body
 * would be asked for 32 at once.
 */
@Singleton
@Produces(BatchController.NDJSON)
final class AnsweredLinesWriter implements ResponseBodyWriter<AnsweredLines> {
    private static final ReadBufferFactory BUFFERS = ReadBufferFactory.getJdkFactory();

    @Override
    public CloseableByteBody writePiece(
            ByteBodyFactory bodies,
            HttpRequest<?> request,
            HttpResponse<?> response,
            Argument<AnsweredLines> type,
            MediaType mediaType,
            AnsweredLines lines) {
        return bodies.adapt(Flux.from(lines.pieces()).map(BUFFERS::adapt));
    }

    @Override
    public void writeTo(
            Argument<AnsweredLines> type,
            MediaType mediaType,
            AnsweredLines lines,
            MutableHeaders headers,
            OutputStream stream)
            throws CodecException {
        throw new CodecException("lines are only ever sent as they are made");
    }
}

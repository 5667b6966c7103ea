package dev.marginwise.recommendation;

import io.micronaut.core.io.buffer.ByteBuffer;
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

/** Copies the pieces of a body once, into the memory that the connection sends from. */
@Singleton
@Produces(MediaType.APPLICATION_JSON)
final class RenderedJsonWriter implements ResponseBodyWriter<RenderedJson> {

    @Override
    @SuppressWarnings("deprecation") // no other buffer can be told its length, and so need not grow
    public CloseableByteBody writePiece(
            ByteBodyFactory bodies,
            HttpRequest<?> request,
            HttpResponse<?> response,
            Argument<RenderedJson> type,
            MediaType mediaType,
            RenderedJson json) {
        response.toMutableResponse().contentType(MediaType.APPLICATION_JSON_TYPE);
        ByteBuffer<?> body = bodies.byteBufferFactory().buffer(json.length());
        json.addTo(body);
        return bodies.adapt(body);
    }

    @Override
    public void writeTo(
            Argument<RenderedJson> type,
            MediaType mediaType,
            RenderedJson json,
            MutableHeaders headers,
            OutputStream stream) {
        throw new CodecException("a recommendation is only ever sent whole");
    }
}

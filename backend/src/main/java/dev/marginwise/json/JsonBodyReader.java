package dev.marginwise.json;

import io.micronaut.core.io.buffer.ByteBuffer;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.TypedMessageBodyReader;
import jakarta.inject.Singleton;
import java.io.InputStream;

/** Lets a controller take {@code @Body JsonBody body}. */
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
final class JsonBodyReader implements TypedMessageBodyReader<JsonBody> {
    private static final Argument<JsonBody> TYPE = Argument.of(JsonBody.class);

    @Override
    public Argument<JsonBody> getType() {
        return TYPE;
    }

    @Override
    public JsonBody read(Argument<JsonBody> type, MediaType mediaType, Headers headers, ByteBuffer<?> body) {
        return BodyBytes.read(body, JsonBody::parse);
    }

    @Override
    public JsonBody read(Argument<JsonBody> type, MediaType mediaType, Headers headers, InputStream body) {
        return BodyBytes.read(body, JsonBody::parse);
    }
}

package dev.marginwise.json;

import io.micronaut.core.io.buffer.ByteBuffer;
import io.micronaut.core.io.buffer.ReferenceCounted;
import io.micronaut.http.codec.CodecException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/** The bytes of a body, for a reader that needs all of them at once. */
public final class BodyBytes {
    private BodyBytes() {}

    /** Reads them in one copy. The buffer is given back, but not by a reader that fails: then the server does it. */
    public static <T> T read(ByteBuffer<?> body, Function<byte[], T> reader) {
        T read = reader.apply(body.toByteArray());
        if (body instanceof ReferenceCounted counted) counted.release();
        return read;
    }

    /** Reads a stream to its end and closes it. */
    public static <T> T read(InputStream body, Function<byte[], T> reader) {
        try (body) {
            return reader.apply(body.readAllBytes());
        } catch (IOException e) {
            throw new CodecException("the body broke off", e);
        }
    }
}

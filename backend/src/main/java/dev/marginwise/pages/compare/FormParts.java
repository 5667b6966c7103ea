package dev.marginwise.pages.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marginwise.json.Utf8;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.HttpData;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import io.netty.handler.codec.http.multipart.InterfaceHttpData.HttpDataType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of a form with a file, taken apart in memory: nothing touches a disk.
 *
 * @param fields all but the file; a field sent twice counts as its first value
 * @param file the text of the file that was chosen; empty when none was, or an empty one
 * @param isText false when the file is not text in UTF-8
 */
record FormParts(Map<String, String> fields, Optional<String> file, boolean isText) {
    /** More than the fields of the most positions that are compared. */
    private static final int MOST_PARTS = 1024;

    private static final int MOST_OF_A_HEAD = 8192;

    private static final FormParts NOTHING = new FormParts(Map.of(), Optional.empty(), true);

    /** Reads a whole body; one that is broken counts as a form without fields. */
    static FormParts read(String contentType, byte[] body) {
        FullHttpRequest request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        if (!HttpPostRequestDecoder.isMultipart(request)) {
            return NOTHING;
        }
        try {
            HttpPostMultipartRequestDecoder decoder = new HttpPostMultipartRequestDecoder(
                    new DefaultHttpDataFactory(false), request, UTF_8, MOST_PARTS, MOST_OF_A_HEAD);
            try {
                return of(decoder);
            } finally {
                decoder.destroy();
            }
        } catch (HttpPostRequestDecoder.ErrorDataDecoderException
                | HttpPostRequestDecoder.TooManyFormFieldsException
                | HttpPostRequestDecoder.TooLongFormFieldException broken) {
            return NOTHING;
        }
    }

    private static FormParts of(HttpPostMultipartRequestDecoder decoder) {
        Map<String, String> fields = new LinkedHashMap<>();
        Optional<String> file = Optional.empty();
        boolean isText = true;
        for (InterfaceHttpData part : decoder.getBodyHttpDatas()) {
            byte[] bytes = bytes((HttpData) part);
            Optional<String> text = Utf8.text(bytes);
            if (part.getHttpDataType() != HttpDataType.FileUpload) {
                fields.putIfAbsent(part.getName(), text.orElse(""));
            } else if (bytes.length > 0) {
                file = text;
                isText = text.isPresent();
            }
        }
        return new FormParts(fields, file, isText);
    }

    private static byte[] bytes(HttpData part) {
        try {
            return part.get();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }
}

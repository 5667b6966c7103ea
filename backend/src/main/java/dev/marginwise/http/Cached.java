package dev.marginwise.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * An answer that may be kept and asked for again by its tag. The tag is weak, since the same content also travels
 * compressed.
 */
public final class Cached {
    private static final int TAG_BYTES = 16;

    private Cached() {}

    /** The content with its tag, or 304 when the client has it already. Caches must ask again each time. */
    public static MutableHttpResponse<byte[]> of(HttpRequest<?> request, byte[] content, MediaType type) {
        String hash = HexFormat.of().formatHex(Arrays.copyOf(sha256(content), TAG_BYTES));
        MutableHttpResponse<byte[]> response = of(request, hash, () -> content);
        return response.status().getCode() == HttpStatus.OK.getCode() ? response.contentType(type) : response;
    }

    /** The same for content that is only made when it is needed and whose hash is known. */
    public static <T> MutableHttpResponse<T> of(HttpRequest<?> request, String hash, Supplier<T> content) {
        String tag = "W/\"" + hash + "\"";
        MutableHttpResponse<T> response =
                isKnown(request, tag) ? HttpResponse.notModified() : HttpResponse.ok(content.get());
        return response.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    private static boolean isKnown(HttpRequest<?> request, String tag) {
        return request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(known -> Arrays.stream(known.split(",")))
                .map(String::strip)
                .anyMatch(known -> known.equals(tag) || known.equals("*"));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

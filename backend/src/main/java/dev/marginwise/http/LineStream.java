package dev.marginwise.http;

import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;

/**
 * A request whose body is a stream of lines: each line has the bounds that other requests have, the stream has none.
 * Listed is what is one, so that a new address has bounds.
 */
final class LineStream {
    private static final String BATCH = "/api/v1/recommendations/batch";

    private LineStream() {}

    static boolean isOne(HttpRequest head) {
        String address = head.uri();
        return address.startsWith(BATCH)
                && (address.length() == BATCH.length() || address.charAt(BATCH.length()) == '?')
                && head.method().equals(HttpMethod.POST);
    }
}

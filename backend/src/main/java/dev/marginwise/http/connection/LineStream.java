package dev.marginwise.http.connection;

import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import java.util.regex.Pattern;

/**
 * A request whose body is a stream of lines: each line has the bounds that other requests have, the stream has none.
 * Listed is what is one, so that a new address has bounds.
 */
final class LineStream {
    private static final String BATCH = "/api/v1/recommendations/batch";

    private static final Pattern ENDS = Pattern.compile("/?(\\?.*)?");

    private LineStream() {}

    static boolean isOne(HttpRequest head) {
        return head.uri().startsWith(BATCH)
                && ENDS.matcher(head.uri().substring(BATCH.length())).matches()
                && head.method().equals(HttpMethod.POST);
    }
}

package dev.marginwise.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes away Accept headers that Micronaut would fail at: it runs out of bounds at a choice with nothing before its
 * semicolon, such as {@code ;q=1}, and answers 500. A wish that cannot be read is no wish.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ReadableAccept {
    private static final List<String> NAMES = List.of(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.ACCEPT);
    private static final Pattern NOTHING_WISHED = Pattern.compile("(^|.*,)\\s*;.*");

    @PreMatching
    @RequestFilter
    void clean(HttpRequest<?> request) {
        if (!(request.getHeaders() instanceof MutableHttpHeaders headers)) return;
        for (String name : NAMES) {
            String wish = headers.get(name);
            if (wish != null
                    && wish.indexOf(';') >= 0
                    && NOTHING_WISHED.matcher(wish).matches()) headers.remove(name);
        }
    }
}

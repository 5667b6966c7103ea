package dev.marginwise.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes away Accept headers that Micronaut would fail at: it runs out of bounds at a choice with nothing before its
 * semicolon, such as {@code ;q=1}, and answers 500. A wish that cannot be read is no wish. What it does not know it is told:
 * {@code application/*} in the types that there are, and that {@code q=0} means no.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ReadableAccept {
    private static final List<String> NAMES = List.of(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.ACCEPT);

    /** Letters; five times what a browser sends. Weighing thousands of wishes would take a tenth of a second. */
    private static final int MOST = 1_000;

    private static final Pattern NOTHING_WISHED = Pattern.compile("(^|.*,)\\s*;.*");

    private static final Pattern UNWANTED = Pattern.compile("[^,]*;\\s*q\\s*=\\s*0(\\.0*)?\\s*(?=,|;|$)[^,]*,?");
    private static final String NOTHING = "application/x-nothing";
    private static final Map<String, List<String>> RANGES = Map.of(
            "application/*", List.of("json", "x-ndjson", "xml", "yaml"), "text/*", List.of("html", "plain", "csv"));

    @PreMatching
    @RequestFilter
    void clean(HttpRequest<?> request) {
        if (!(request.getHeaders() instanceof MutableHttpHeaders headers)) return;
        for (String name : NAMES) {
            String wish = headers.get(name);
            if (wish != null && !isReadable(wish)) headers.remove(name);
        }
        String types = headers.get(HttpHeaders.ACCEPT);
        if (types != null && (types.contains("t/*") || types.contains("n/*") || types.contains("=0"))) {
            headers.set(HttpHeaders.ACCEPT, spelledOut(types));
        }
    }

    private static boolean isReadable(String wish) {
        return wish.length() <= MOST
                && (wish.indexOf(';') < 0 || !NOTHING_WISHED.matcher(wish).matches());
    }

    private static String spelledOut(String types) {
        String wanted = UNWANTED.matcher(types).replaceAll("");
        if (wanted.isBlank()) return NOTHING;
        for (Map.Entry<String, List<String>> range : RANGES.entrySet()) {
            String kind = range.getKey().substring(0, range.getKey().length() - 1);
            wanted = wanted.replaceAll(
                    Pattern.quote(range.getKey()) + "([^,]*)",
                    range.getValue().stream().map(each -> kind + each + "$1").collect(Collectors.joining(",")));
        }
        return wanted;
    }
}

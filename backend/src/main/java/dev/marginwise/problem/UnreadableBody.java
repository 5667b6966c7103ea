package dev.marginwise.problem;

import dev.marginwise.words.Sentence;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses a body in a charset or a coding that is not read here, by what its head says and before it is sent where its
 * sender waits for that.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class UnreadableBody {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]*)");

    @RequestFilter
    void refuse(HttpRequest<?> request) {
        if (!request.getMethod().permitsRequestBody()) return;
        HttpHeaders headers = request.getHeaders();
        if (headers.contains(HttpHeaders.CONTENT_ENCODING)) {
            throw ProblemType.UNSUPPORTED_MEDIA_TYPE
                    .because(Sentence.of("detail.coding"))
                    .withHeader(HttpHeaders.ACCEPT_ENCODING, "gzip")
                    .asException();
        }
        Optional<String> type = headers.findFirst(HttpHeaders.CONTENT_TYPE).filter(sent -> sent.indexOf(';') >= 0);
        if (type.isPresent() && !isUtf8(type.get())) {
            throw ProblemType.UNSUPPORTED_MEDIA_TYPE
                    .because(Sentence.of("detail.charset"))
                    .asException();
        }
    }

    private static boolean isUtf8(String type) {
        Matcher charset = CHARSET.matcher(type);
        if (!charset.find()) return true;
        try {
            return Charset.forName(charset.group(1)).equals(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}

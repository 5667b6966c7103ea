package dev.marginwise.load;

import static java.util.Objects.requireNonNull;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The least that an endpoint can do which answers as another one does: reads the bytes of the body, and sends bytes and
 * headers that are always the same.
 */
@Requires(env = LoadRun.ENVIRONMENT)
@Controller(BareController.PATH)
class BareController {
    static final String PATH = "/load/bare";

    /** What the server adds to every answer by itself. */
    private static final Set<String> OF_EACH = Set.of("content-length", "date", "x-request-id");

    private final List<String[]> headers = new ArrayList<>();
    private volatile byte @Nullable [] answer;

    /** From now on the answer is this one. */
    void answerLike(HttpResponse<byte[]> typical) {
        headers.clear();
        typical.headers().map().forEach((name, values) -> {
            if (!OF_EACH.contains(name)) values.forEach(value -> headers.add(new String[] {name, value}));
        });
        answer = typical.body();
    }

    @Post
    MutableHttpResponse<byte[]> answer(@Body byte[] body) {
        MutableHttpResponse<byte[]> response = io.micronaut.http.HttpResponse.ok(requireNonNull(answer));
        for (String[] header : headers) response.header(header[0], header[1]);
        return response;
    }
}

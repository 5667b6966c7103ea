package dev.marginwise.load;

import static java.util.Objects.requireNonNull;

import dev.marginwise.editions.Recommender;
import dev.marginwise.recommendation.AnswersBody;
import dev.marginwise.recommendation.AnswersRequest;
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

/** The least that endpoints can do which answer as another one does: they send bytes and headers that are always the same. */
@Requires(env = LoadRun.ENVIRONMENT)
@Controller
class BareController {
    /** Reads the bytes of the body, whatever they are. */
    static final String BARE = "/load/bare";

    /** Reads the answers and lets the rules decide, as nobody who recommends can do without. */
    static final String DECIDED = "/load/decided";

    /** What the server adds to every answer by itself. */
    private static final Set<String> OF_EACH = Set.of("content-length", "date", "x-request-id");

    private final Recommender recommender;
    private final List<String[]> headers = new ArrayList<>();
    private volatile byte @Nullable [] answer;

    BareController(Recommender recommender) {
        this.recommender = recommender;
    }

    /** From now on the answer is this one. */
    void answerLike(HttpResponse<byte[]> typical) {
        headers.clear();
        typical.headers().map().forEach((name, values) -> {
            if (!OF_EACH.contains(name)) values.forEach(value -> headers.add(new String[] {name, value}));
        });
        answer = typical.body();
    }

    @Post(BARE)
    MutableHttpResponse<byte[]> answer(@Body byte[] body) {
        return answer();
    }

    @Post(DECIDED)
    MutableHttpResponse<byte[]> decide(@Body AnswersBody body) {
        AnswersRequest.Read read = body.read();
        recommender.decide(read.consultation(), read.answers());
        return answer();
    }

    private MutableHttpResponse<byte[]> answer() {
        MutableHttpResponse<byte[]> response = io.micronaut.http.HttpResponse.ok(requireNonNull(answer));
        for (String[] header : headers) response.header(header[0], header[1]);
        return response;
    }
}

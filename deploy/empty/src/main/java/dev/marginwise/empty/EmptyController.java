package dev.marginwise.empty;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.util.Map;

/** Reads JSON and writes it. */
@Controller("/api/v1/recommendations")
final class EmptyController {
    @Post
    Map<String, Object> echo(@Body Map<String, Object> body) {
        return body;
    }
}

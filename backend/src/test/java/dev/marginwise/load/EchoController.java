package dev.marginwise.load;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;

/** The least that a JSON endpoint can do: reads the bytes of the body and sends them back. */
@Requires(env = LoadRun.ENVIRONMENT)
@Controller(EchoController.PATH)
class EchoController {
    static final String PATH = "/load/echo";

    @Post
    byte[] echo(@Body byte[] body) {
        return body;
    }
}

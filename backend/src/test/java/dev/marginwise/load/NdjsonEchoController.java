package dev.marginwise.load;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.io.buffer.ReadBuffer;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** The least that an address of lines can do: sends the bytes back as they come. A run takes the bound on bodies away. */
@Requires(env = LoadRun.ENVIRONMENT)
@Controller(NdjsonEchoController.PATH)
class NdjsonEchoController {
    static final String PATH = "/load/lines";

    @Post
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    Publisher<byte[]> echo(HttpRequest<?> request) {
        return Flux.from(((ServerHttpRequest<?>) request).byteBody().move().toReadBufferPublisher())
                .map(NdjsonEchoController::bytes);
    }

    private static byte[] bytes(ReadBuffer buffer) {
        try (buffer) {
            return buffer.toArray();
        }
    }
}

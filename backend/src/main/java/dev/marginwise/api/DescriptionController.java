package dev.marginwise.api;

import dev.marginwise.http.Cached;
import dev.marginwise.http.ShippedFile;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Contact;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.servers.Server;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The API's description of itself, written by the compiler from the controllers and finished by {@code describe.mjs}. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Marginwise",
                        version = "v1",
                        description =
                                "Isolated or cross margin: what to ask, what the answers settle, and why. Every"
                                        + " recommendation is decided by the rules of a published edition and is replayed by"
                                        + " its code for ever, without anything stored; partners may have it recorded. Guidance, not financial advice.",
                        contact = @Contact(name = "Whoever runs the service; see its page /about"),
                        license = @License(name = "All rights reserved; calling the API is free")),
        servers = @Server(url = "/", description = "The service that this description comes from."),
        tags = {
            @Tag(name = "Recommendations", description = "What to ask, and what the answers settle. No key is needed."),
            @Tag(name = "Rule book", description = "The rules as data, what was proved of them, and what changed."),
            @Tag(name = "Margin", description = "Positions in both modes, in figures. They reach no recommendation."),
            @Tag(name = "Decisions", description = "Recommendations recorded for a partner, with a key."),
            @Tag(name = "Receipts", description = "Signed receipts of decisions, checked by everybody.")
        })
@Hidden
@Controller
final class DescriptionController {
    static final String TYPE = "application/yaml";

    private final byte[] description = ShippedFile.read("META-INF/swagger/openapi.yml");

    @Get("/openapi.yml")
    @Produces({TYPE, MediaType.ALL})
    HttpResponse<byte[]> description(HttpRequest<?> request) {
        return Cached.of(request, description, MediaType.of(TYPE));
    }
}

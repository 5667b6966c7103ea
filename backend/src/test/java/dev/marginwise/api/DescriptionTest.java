package dev.marginwise.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marginwise.Caller;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import org.junit.jupiter.api.Test;

/** The description itself. That answers are as described, every test of the API checks through {@link Api}. */
@SharedService
class DescriptionTest {
    private final Caller caller;
    private final Api api;

    DescriptionTest(EmbeddedServer server) {
        caller = new Caller(server);
        api = new Api(server);
    }

    @Test
    void itIsServedToBeKept() {
        Caller.Answer answer = caller.get("/openapi.yml");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("application/yaml");
        String tag = answer.header("ETag").orElseThrow();
        assertThat(caller.get("/openapi.yml", "If-None-Match", tag).status()).isEqualTo(304);
    }

    @Test
    void itIsValidOpenApi() {
        SwaggerParseResult read =
                new OpenAPIV3Parser().readContents(caller.get("/openapi.yml").text());

        OpenAPI description = read.getOpenAPI();
        assertThat(read.getMessages()).isEmpty();
        assertThat(description.getOpenapi()).startsWith("3.");
        assertThat(description.getInfo().getTitle()).isEqualTo("Marginwise");
        assertThat(description.getInfo().getVersion()).isEqualTo("v1");
    }

    @Test
    void itDescribesThePublicApiAndNothingElse() {
        assertThat(api.description().root().path("paths").fieldNames())
                .toIterable()
                .contains(
                        "/api/v1/questionnaire",
                        "/api/v1/consultation",
                        "/api/v1/recommendations",
                        "/api/v1/recommendations/{code}",
                        Api.COMPARISONS,
                        "/.well-known/jwks.json")
                .allMatch(path -> path.matches("/(api/v1|\\.well-known)/.+"));
    }

    @Test
    void anAnswerIsAnOptionOrANumber() {
        JsonNode request = api.description().root().at("/components/schemas/AnswersRequest");

        assertThat(api.description().faults(request, "{\"answers\":{\"stop-loss\":10,\"portfolio\":\"no-check\"}}"))
                .isEmpty();
        assertThat(api.description().faults(request, "{\"answers\":{\"stop-loss\":true}}"))
                .isNotEmpty();
        assertThat(api.description().faults(request, "{\"answers\":{\"stop-loss\":null}}"))
                .isNotEmpty();
        assertThat(api.description().faults(request, "{\"answers\":{},\"edition\":null}"))
                .isNotEmpty();
    }

    @Test
    void aFieldThatIsNotDescribedWouldBeFound() {
        String yaml = caller.get("/openapi.yml").text();
        Description lacking = new Description(yaml);
        ((ObjectNode) lacking.root().at("/components/schemas/Option/properties")).remove("text");
        Description incomplete = new Description(lacking.root().toString());
        String questionnaire = caller.get("/api/v1/questionnaire").text();

        assertThat(incomplete.faults("GET", "/api/v1/questionnaire", 200, "application/json", questionnaire))
                .isNotEmpty()
                .allMatch(fault -> fault.contains("text"));
    }
}

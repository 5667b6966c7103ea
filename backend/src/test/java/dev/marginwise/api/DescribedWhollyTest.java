package dev.marginwise.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marginwise.SharedService;
import dev.marginwise.problem.ProblemType;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Nothing in the description is left unsaid, so that a reference can be written from it alone. */
@SharedService
class DescribedWhollyTest {
    private final JsonNode root;

    DescribedWhollyTest(EmbeddedServer server) {
        root = new Api(server).description().root();
    }

    @Test
    void everySchemaAndEveryFieldIsDescribed() {
        List<String> silent = new ArrayList<>();
        root.at("/components/schemas").properties().forEach(schema -> {
            if (!schema.getValue().has("description")) silent.add(schema.getKey());
            schema.getValue().path("properties").properties().stream()
                    .filter(field -> !said(field.getValue()))
                    .forEach(field -> silent.add(schema.getKey() + "." + field.getKey()));
        });

        assertThat(silent).isEmpty();
    }

    @Test
    void everyParameterHeaderAndResponseIsDescribed() {
        List<JsonNode> parts = new ArrayList<>();
        root.at("/components/parameters").forEach(parts::add);
        root.at("/components/headers").forEach(parts::add);
        root.at("/components/responses").forEach(parts::add);
        operations().values().forEach(operation -> {
            operation.path("parameters").forEach(parts::add);
            operation.path("responses").forEach(parts::add);
        });

        assertThat(parts).isNotEmpty().allMatch(DescribedWhollyTest::said);
    }

    @Test
    void everyOperationSaysWhatItDoesWhoMayAndHowItRefuses() {
        operations().forEach((name, operation) -> {
            assertThat(operation.path("operationId").asText()).as(name).matches("[a-z][A-Za-z]+");
            assertThat(operation.path("summary").asText()).as(name).isNotBlank();
            assertThat(operation.path("tags")).as(name).hasSize(1);
            assertThat(operation.path("security").isArray()).as(name).isTrue();
            assertThat(operation.path("responses").fieldNames())
                    .toIterable()
                    .as(name)
                    .contains("405", "500");
            assertThat(operation.path("security").isEmpty())
                    .as(name)
                    .isNotEqualTo(operation.path("responses").has("401"));
        });
    }

    @Test
    void everyOperationHasAnExample() {
        operations()
                .forEach((name, operation) ->
                        assertThat(examples(operation)).as(name).isNotEmpty());
    }

    @Test
    void everyRefusalNamesTypesOfItsStatus() {
        operations()
                .forEach((name, operation) -> operation.path("responses").properties().stream()
                        .filter(response -> response.getKey().compareTo("400") >= 0)
                        .forEach(response -> assertThat(problems(response.getValue()))
                                .as(name + " " + response.getKey())
                                .isNotEmpty()
                                .allMatch(
                                        problem -> problem.status().getCode() == Integer.parseInt(response.getKey()))));
    }

    @Test
    void everyTypeOfProblemIsNamedSomewhere() {
        List<ProblemType> named = StreamSupport.stream(
                        root.at("/components/responses").spliterator(), false)
                .filter(response -> response.has("x-problems"))
                .flatMap(response -> types(response).stream())
                .toList();

        assertThat(named).contains(ProblemType.values());
    }

    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                operations.put(operation.getKey() + " " + path.getKey(), operation.getValue())));
        return operations;
    }

    private static List<JsonNode> examples(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> response.getValue().findValues("examples").stream())
                .toList();
    }

    private List<ProblemType> problems(JsonNode response) {
        return types(root.at(response.path("$ref").asText().replaceFirst("#", "")));
    }

    private static List<ProblemType> types(JsonNode response) {
        return StreamSupport.stream(response.path("x-problems").spliterator(), false)
                .map(name -> ProblemType.named(name.asText()).orElseThrow())
                .toList();
    }

    /** What is referred to is described where it stands. */
    private static boolean said(JsonNode part) {
        return part.has("$ref") || !part.path("description").asText().isBlank();
    }
}

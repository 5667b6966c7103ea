package dev.marginwise.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An OpenAPI file to which answers are held, more strictly than the file itself asks: a field that it does not describe
 * is an error, so that nothing is answered undescribed.
 */
public final class Description {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(Dialects.getDraft202012());

    private final JsonNode root;
    private final ObjectNode components = JSON.createObjectNode();
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    public Description(String yaml) {
        try {
            root = new ObjectMapper(new YAMLFactory()).readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ObjectNode schemas = components.putObject("schemas");
        root.at("/components/schemas")
                .properties()
                .forEach(schema -> schemas.set(schema.getKey(), closed(schema.getValue())));
    }

    /** The whole of it. */
    public JsonNode root() {
        return root;
    }

    /** What is wrong with an answer, by this description; empty when all is as described. */
    List<String> faults(String method, String path, int status, String mediaType, String body) {
        Optional<JsonNode> operation = operation(method, path);
        if (operation.isEmpty()) return List.of("no operation " + method + " " + path);
        JsonNode response = resolved(operation.get().path("responses").path(Integer.toString(status)));
        if (response.isMissingNode()) return List.of("no response " + status + " for " + method + " " + path);
        if (body.isEmpty() && !response.has("content")) return List.of();
        JsonNode schema = response.path("content").path(mediaType).path("schema");
        if (schema.isMissingNode()) return List.of("no content " + mediaType + " in response " + status);
        if (!mediaType.matches("application/(.+\\+)?json")) return List.of();
        return faults(schema, body);
    }

    /** What is wrong with a JSON text, by one schema of this description. */
    List<String> faults(JsonNode schema, String json) {
        try {
            JsonNode value = JSON.readTree(json);
            return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                    .map(Error::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", components);
        whole.putArray("allOf").add(closed(schema));
        return SCHEMAS.getSchema(whole);
    }

    private Optional<JsonNode> operation(String method, String path) {
        return root.path("paths").properties().stream()
                .filter(entry -> path.matches(entry.getKey().replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+")))
                .filter(entry ->
                        !entry.getKey().contains("{") || !root.path("paths").has(path))
                .map(entry -> entry.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode())
                .findFirst();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** A schema of OpenAPI 3.0 as one of JSON Schema, in which objects have no other fields than those described. */
    private static JsonNode closed(JsonNode schema) {
        if (!schema.isObject()) return schema;
        ObjectNode strict = JSON.createObjectNode();
        schema.properties()
                .forEach(keyword -> strict.set(keyword.getKey(), closedKeyword(keyword.getKey(), keyword.getValue())));
        if (schema.has("properties") && !schema.has("additionalProperties")) strict.put("additionalProperties", false);
        if (!schema.path("nullable").asBoolean()) return strict;
        ObjectNode orNull = JSON.createObjectNode();
        orNull.putArray("anyOf")
                .add(JSON.createObjectNode().put("type", "null"))
                .add(strict);
        return orNull;
    }

    private static JsonNode closedKeyword(String keyword, JsonNode value) {
        return switch (keyword) {
            case "properties" -> {
                ObjectNode properties = JSON.createObjectNode();
                value.properties().forEach(field -> properties.set(field.getKey(), closed(field.getValue())));
                yield properties;
            }
            case "allOf", "oneOf", "anyOf" -> {
                ArrayNode choices = JSON.createArrayNode();
                value.forEach(choice -> choices.add(closed(choice)));
                yield choices;
            }
            case "items", "additionalProperties" -> closed(value);
            default -> value;
        };
    }

    /** Fails the test unless an answer is as described. */
    public void check(String method, String path, int status, String mediaType, String body) {
        assertThat(faults(method, path, status, mediaType, body))
                .as("%s %s → %d, held to /openapi.yml: %s", method, path, status, body)
                .isEmpty();
    }
}

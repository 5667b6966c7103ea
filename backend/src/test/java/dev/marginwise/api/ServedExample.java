package dev.marginwise.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One example of the served description: what is sent under a name, and what is answered under the same name.
 *
 * @param body the JSON to send; missing where the operation takes none
 * @param mediaType of the answer
 */
record ServedExample(
        String name,
        String method,
        String path,
        JsonNode operation,
        JsonNode body,
        int status,
        String mediaType,
        JsonNode answer) {

    /** All of a description. */
    static Stream<ServedExample> of(JsonNode root) {
        return root.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .flatMap(operation ->
                                of(path.getKey(), operation.getKey().toUpperCase(Locale.ROOT), operation.getValue())
                                        .stream()));
    }

    private static List<ServedExample> of(String path, String method, JsonNode operation) {
        List<ServedExample> found = new ArrayList<>();
        operation
                .path("responses")
                .properties()
                .forEach(response -> response.getValue()
                        .path("content")
                        .properties()
                        .forEach(content -> content.getValue()
                                .path("examples")
                                .properties()
                                .forEach(example -> found.add(new ServedExample(
                                        example.getKey(),
                                        method,
                                        path,
                                        operation,
                                        sent(operation, example.getKey())
                                                .path("examples")
                                                .path(example.getKey())
                                                .path("value"),
                                        Integer.parseInt(response.getKey()),
                                        content.getKey(),
                                        example.getValue().path("value"))))));
        return found;
    }

    /** What the operation takes, in the media type of this example. */
    private static JsonNode sent(JsonNode operation, String example) {
        return operation.at("/requestBody/content").path(sentType(operation, example));
    }

    /** The media type that has this example; the one that is named first where none has. */
    private static String sentType(JsonNode operation, String example) {
        List<String> types = new ArrayList<>();
        operation.at("/requestBody/content").fieldNames().forEachRemaining(types::add);
        return types.stream()
                .filter(type -> operation
                        .at("/requestBody/content")
                        .path(type)
                        .path("examples")
                        .has(example))
                .findFirst()
                .orElseGet(() -> types.isEmpty() ? "" : types.get(0));
    }

    /** What its body has to be. */
    JsonNode sentSchema() {
        return sent(operation, name).path("schema");
    }

    /** In which the body is sent. */
    String sentType() {
        return sentType(operation, name);
    }

    boolean needsKey() {
        return !operation.path("security").isEmpty();
    }

    /** Where it is sent: the path with what the example gives for its parameters, and its query. */
    String address() {
        String filled = path;
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode value = parameter.path("examples").path(name).path("value");
            if (value.isMissingNode()) continue;
            String parameterName = parameter.path("name").asText();
            String text = URLEncoder.encode(value.asText(), StandardCharsets.UTF_8);
            switch (parameter.path("in").asText()) {
                case "path" -> filled = filled.replace("{" + parameterName + "}", text);
                case "query" -> query.add(parameterName + "=" + text);
                default -> {}
            }
        }
        return query.isEmpty() ? filled : filled + "?" + String.join("&", query);
    }

    /** Headers as name, value, name, value, without the key. */
    List<String> headers() {
        List<String> headers = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode value = parameter.path("examples").path(name).path("value");
            if (value.isMissingNode() || !parameter.path("in").asText().equals("header")) continue;
            headers.add(parameter.path("name").asText());
            headers.add(value.asText());
        }
        return headers;
    }

    @Override
    public String toString() {
        return operation.path("operationId").asText() + ": " + name;
    }
}

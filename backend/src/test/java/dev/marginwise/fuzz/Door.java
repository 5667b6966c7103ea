package dev.marginwise.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.marginwise.api.Description;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An operation that can be asked, with good values to begin from.
 *
 * @param path with parameters in braces
 * @param bodies good bodies by their media types: JSON as it is, everything else as a text
 */
record Door(
        String method, String path, List<Parameter> parameters, Map<String, List<JsonNode>> bodies, boolean needsKey) {
    private static final List<String> PAGES =
            List.of("/r", "/zh/r", "/problems/not-found", "/embed/r", "/nowhere", "/assets/x.js");
    private static final String FORM =
            "wallet=2000&symbol-0=BTCUSDT&side-0=long&quantity-0=0.1&entry-0=60000&leverage-0=10&do=add";

    /** @param values that the description gives as examples */
    record Parameter(String name, String in, List<String> values) {}

    /** Those of the API, of the tools and of the pages. */
    static List<Door> all(Description description) {
        List<Door> doors = new ArrayList<>(Stream.concat(tools(), pages()).toList());
        description
                .root()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> doors.add(described(
                                path.getKey(), operation.getKey().toUpperCase(Locale.ROOT), operation.getValue()))));
        return doors;
    }

    private static Door described(String path, String method, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.has("$ref")) continue;
            parameters.add(new Parameter(
                    parameter.path("name").asText(), parameter.path("in").asText(), texts(parameter.path("examples"))));
        }
        Map<String, List<JsonNode>> bodies = new TreeMap<>();
        operation.at("/requestBody/content").properties().forEach(content -> {
            List<JsonNode> values = values(content.getValue().path("examples"));
            if (!values.isEmpty()) bodies.put(content.getKey(), values);
        });
        return new Door(
                method, path, parameters, bodies, !operation.path("security").isEmpty());
    }

    private static Stream<Door> tools() {
        return Stream.of("recommend", "explain", "compare_margin").map(tool -> {
            JsonNode call = Fields.json(
                    "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                            + "\",\"arguments\":{\"answers\":{\"open-positions\":1},\"code\":\"2026-12.02QWGG\",\"wallet\":\"2000\"}}}");
            return new Door("POST", "/mcp", List.of(), Map.of("application/json", List.of(call)), false);
        });
    }

    private static Stream<Door> pages() {
        List<Parameter> parameters = List.of(
                new Parameter("stop-loss", "query", List.of("no-stop")),
                new Parameter("open-positions", "query", List.of("1", "12")),
                new Parameter("edition", "query", List.of("2026-11")));
        Stream<Door> asked = PAGES.stream().map(path -> new Door("GET", path, parameters, Map.of(), false));
        List<JsonNode> forms = List.of(TextNode.valueOf(FORM), TextNode.valueOf(FORM + "&do=paste&paste=%5B%7B%7D%5D"));
        return Stream.concat(
                asked,
                Stream.of(new Door(
                        "POST", "/compare", List.of(), Map.of("application/x-www-form-urlencoded", forms), false)));
    }

    private static List<JsonNode> values(JsonNode examples) {
        return StreamSupport.stream(examples.spliterator(), false)
                .map(example -> example.path("value"))
                .toList();
    }

    private static List<String> texts(JsonNode examples) {
        return values(examples).stream().map(JsonNode::asText).toList();
    }

    /** Whether its answer is the size of a whole rule book. */
    boolean isHeavy() {
        return path.endsWith("/vectors") || path.endsWith(".dmn");
    }
}

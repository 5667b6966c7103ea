package dev.marginwise.pages.reference;

import io.micronaut.json.tree.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an example sends, in the languages in which people send it.
 *
 * @param address path and query
 * @param parameters all that are sent, by their names
 * @param headers without the key, which is no part of an example
 * @param body JSON, set to be read, or a text
 */
public record Request(
        String method,
        String address,
        Map<String, String> parameters,
        Map<String, String> headers,
        boolean needsKey,
        Optional<Body> body) {
    public Request {
        parameters = Map.copyOf(parameters);
    }

    static Request of(String example, String path, String method, Part operation) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        List<String> query = new ArrayList<>();
        String address = path;
        for (Part written : operation.at("parameters").listed()) {
            Part parameter = written.followed();
            String name = parameter.text("name");
            Optional<String> value = parameter.at("examples", example).written("value");
            if (value.isEmpty()) continue;
            parameters.put(name, value.get());
            String coded = URLEncoder.encode(value.get(), StandardCharsets.UTF_8);
            switch (parameter.text("in")) {
                case "path" -> address = address.replace("{" + name + "}", coded);
                case "query" -> query.add(name + "=" + coded);
                default -> headers.put(name, value.get());
            }
        }
        Optional<Body> body = operation.at("requestBody", "content").named().entrySet().stream()
                .filter(content -> content.getValue().at("examples").has(example))
                .map(content -> Body.of(content.getKey(), content.getValue().at("examples", example, "value")))
                .findFirst();
        return new Request(
                method,
                query.isEmpty() ? address : address + "?" + String.join("&", query),
                parameters,
                headers,
                !operation.at("security").listed().isEmpty(),
                body);
    }

    /** A command for a shell; the key is taken from its variable {@code KEY}. */
    public String curl(String origin) {
        List<String> lines = new ArrayList<>();
        lines.add("curl " + quoted(origin + address));
        if (needsKey) lines.add("-H \"Authorization: Bearer $KEY\"");
        headers.forEach((name, value) -> lines.add("-H " + quoted(name + ": " + value)));
        body.ifPresent(sent -> {
            lines.add("-H 'Content-Type: " + sent.mediaType() + "'");
            lines.add((sent.isJson() ? "-d '" : "--data-binary '") + sent.text().replace("'", "'\\''") + "'");
        });
        return String.join(" \\\n  ", lines);
    }

    /** Statements for Java 17 and its own client. */
    public String java(String origin) {
        List<String> lines = new ArrayList<>();
        lines.add("HttpRequest request = HttpRequest.newBuilder(URI.create(\"" + origin + address + "\"))");
        if (needsKey) lines.add(".header(\"Authorization\", \"Bearer \" + System.getenv(\"KEY\"))");
        headers.forEach((name, value) -> lines.add(".header(\"" + name + "\", \"" + value + "\")"));
        body.ifPresent(sent -> {
            lines.add(".header(\"Content-Type\", \"" + sent.mediaType() + "\")");
            String text = sent.text().replace("\\", "\\\\").indent(12).stripTrailing();
            lines.add(".POST(HttpRequest.BodyPublishers.ofString(\"\"\"\n" + text + "\n            \"\"\"))");
        });
        lines.add(".build();");
        return String.join("\n        ", lines)
                + "\nHttpResponse<String> answer = HttpClient.newHttpClient()"
                + "\n        .send(request, HttpResponse.BodyHandlers.ofString());"
                + "\nSystem.out.println(answer.statusCode() + \" \" + answer.body());";
    }

    /** Statements for a browser or Node, with types for neither but their own. */
    public String typeScript(String origin) {
        List<String> sent = new ArrayList<>();
        if (!method.equals("GET")) sent.add("method: \"" + method + "\"");
        String all = headersOf();
        if (!all.isEmpty()) sent.add("headers: { " + all + " }");
        body.ifPresent(taken -> sent.add("body: "
                + (taken.isJson()
                        ? "JSON.stringify(" + taken.text().replace("\n", "\n  ") + ")"
                        : JsonText.line(JsonNode.createStringNode(taken.text())))));
        String url = "\"" + origin + address + "\"";
        return "const answer = await fetch("
                + (sent.isEmpty() ? url : url + ", {\n  " + String.join(",\n  ", sent) + ",\n}")
                + ");\nconsole.log(answer.status, await answer.text());";
    }

    private String headersOf() {
        Map<String, String> all = new LinkedHashMap<>();
        if (needsKey) all.put("Authorization", "`Bearer ${process.env.KEY}`");
        headers.forEach((name, value) -> all.put("\"" + name + "\"", "\"" + value + "\""));
        body.ifPresent(taken -> all.put("\"Content-Type\"", "\"" + taken.mediaType() + "\""));
        return all.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9:/._%-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /** What is sent as a body. */
    public record Body(String mediaType, String text) {
        static Body of(String mediaType, Part value) {
            return new Body(
                    mediaType, value.json().isString() ? value.json().getStringValue() : JsonText.of(value.json()));
        }

        boolean isJson() {
            return mediaType.equals("application/json");
        }
    }
}

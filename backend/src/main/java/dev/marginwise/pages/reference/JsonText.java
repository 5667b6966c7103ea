package dev.marginwise.pages.reference;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** JSON as a person reads it: what fits on a line stays on one. */
final class JsonText {
    private static final int WIDTH = 76;
    private static final String STEP = "  ";

    private JsonText() {}

    static String of(JsonNode node) {
        return indented(node, "", 0);
    }

    /** On one line, whatever its length. */
    static String line(JsonNode node) {
        if (node.isObject()) {
            return "{" + String.join(", ", entries(node, JsonText::line)) + "}";
        }
        if (node.isArray()) {
            List<String> values = new ArrayList<>();
            node.values().forEach(value -> values.add(line(value)));
            return "[" + String.join(", ", values) + "]";
        }
        return node.isString() ? quoted(node.getStringValue()) : node.isNull() ? "null" : node.coerceStringValue();
    }

    private static String indented(JsonNode node, String indent, int before) {
        String line = line(node);
        if (!node.isContainerNode() || indent.length() + before + line.length() <= WIDTH) return line;
        String deeper = indent + STEP;
        List<String> lines = new ArrayList<>();
        if (node.isObject()) {
            node.entries().forEach(entry -> {
                String name = quoted(entry.getKey()) + ": ";
                lines.add(name + indented(entry.getValue(), deeper, name.length()));
            });
        } else {
            node.values().forEach(value -> lines.add(indented(value, deeper, 0)));
        }
        return (node.isObject() ? "{" : "[")
                + "\n" + deeper + String.join(",\n" + deeper, lines) + "\n" + indent
                + (node.isObject() ? "}" : "]");
    }

    private interface Written {
        String of(JsonNode node);
    }

    private static List<String> entries(JsonNode node, Written written) {
        List<String> entries = new ArrayList<>();
        node.entries().forEach(entry -> entries.add(quoted(entry.getKey()) + ": " + written.of(entry.getValue())));
        return entries;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(character -> {
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (character < ' ') quoted.append(String.format("\\u%04x", character));
                    else quoted.append((char) character);
                }
            }
        });
        return quoted.append('"').toString();
    }
}

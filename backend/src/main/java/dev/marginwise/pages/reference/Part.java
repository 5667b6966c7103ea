package dev.marginwise.pages.reference;

import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A part of the API's description. References are followed on the way; what is not there is empty. */
final class Part {
    private static final String REFERENCE = "$ref";

    private final JsonNode root;
    private final JsonNode node;

    private Part(JsonNode root, JsonNode node) {
        this.root = root;
        this.node = node;
    }

    static Part whole(JsonNode root) {
        return new Part(root, root);
    }

    JsonNode json() {
        return node;
    }

    /** The last word of what this part refers to instead of saying it. */
    Optional<String> reference() {
        return written(REFERENCE).map(target -> target.substring(target.lastIndexOf('/') + 1));
    }

    /** What this part refers to; itself where it does not. */
    Part followed() {
        return written(REFERENCE)
                .map(target -> {
                    JsonNode there = root;
                    for (String step : target.replaceFirst("^#/", "").split("/", -1)) there = child(there, step);
                    return new Part(root, there);
                })
                .orElse(this);
    }

    Part at(String... names) {
        Part part = this;
        for (String name : names) part = new Part(root, child(part.followed().node, name));
        return part;
    }

    /** By their names, in the order of the file; none of what is no object. */
    Map<String, Part> named() {
        Map<String, Part> parts = new LinkedHashMap<>();
        if (node.isObject()) {
            node.entries().forEach(entry -> parts.put(entry.getKey(), new Part(root, entry.getValue())));
        }
        return parts;
    }

    /** In the order of the file; none of what is no list. */
    List<Part> listed() {
        if (!node.isArray()) return List.of();
        return StreamSupport.stream(node.values().spliterator(), false)
                .map(value -> new Part(root, value))
                .toList();
    }

    boolean has(String name) {
        return node.isObject() && node.get(name) != null;
    }

    boolean holds(String name) {
        JsonNode value = child(node, name);
        return value.isBoolean() && value.getBooleanValue();
    }

    /** A text, empty where there is none. */
    String text(String name) {
        return written(name).orElse("");
    }

    /** A text, a number or a truth value as it is written. */
    Optional<String> written(String name) {
        JsonNode value = child(node, name);
        return value.isValueNode() && !value.isNull() ? Optional.of(value.coerceStringValue()) : Optional.empty();
    }

    private static JsonNode child(JsonNode node, String name) {
        @Nullable JsonNode child = node.isObject() ? node.get(name) : null;
        return child == null ? JsonNode.nullNode() : child;
    }
}

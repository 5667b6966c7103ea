package dev.marginwise.margin.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One value of a JSON text. Asked for as another kind than it is, it gives nothing, so that a reader says in one place
 * what it misses. Never changes.
 */
public final class JsonValue {
    private final Object value;
    private final int line;
    private final int column;

    private JsonValue(Object value, int line, int column) {
        this.value = value;
        this.line = line;
        this.column = column;
    }

    static JsonValue object(Map<String, JsonValue> fields, int line, int column) {
        return new JsonValue(Collections.unmodifiableMap(new LinkedHashMap<>(fields)), line, column);
    }

    static JsonValue array(List<JsonValue> items, int line, int column) {
        return new JsonValue(List.copyOf(items), line, column);
    }

    static JsonValue text(String text, int line, int column) {
        return new JsonValue(text, line, column);
    }

    /** @param digits a number as it was written */
    static JsonValue number(BigDecimal digits, int line, int column) {
        return new JsonValue(digits, line, column);
    }

    static JsonValue truth(boolean truth, int line, int column) {
        return new JsonValue(truth, line, column);
    }

    static JsonValue nothing(int line, int column) {
        return new JsonValue(Optional.empty(), line, column);
    }

    /** The line on which it begins, from 1. */
    public int line() {
        return line;
    }

    /** The column at which it begins, from 1, in bytes. */
    public int column() {
        return column;
    }

    /** The fields of an object in the order of the text; empty for anything else. */
    @SuppressWarnings("unchecked") // a map of ours, and of nothing else
    public Optional<Map<String, JsonValue>> fields() {
        return value instanceof Map<?, ?> fields ? Optional.of((Map<String, JsonValue>) fields) : Optional.empty();
    }

    /** A field of an object; empty when it is not there, is null, or this is no object. */
    public Optional<JsonValue> field(String name) {
        return fields().map(all -> all.get(name)).filter(found -> !found.isNull());
    }

    /** The values of an array; empty for anything else. */
    @SuppressWarnings("unchecked") // a list of ours, and of nothing else
    public Optional<List<JsonValue>> items() {
        return value instanceof List<?> items ? Optional.of((List<JsonValue>) items) : Optional.empty();
    }

    /** A string; empty for anything else, a number included. */
    public Optional<String> text() {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** A number, exactly as its digits say; empty for anything else, a string of digits included. */
    public Optional<BigDecimal> number() {
        return value instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    /** A number or a string as it was written, for those who read {@code 0.5} and {@code "0.5"} alike; else empty. */
    public Optional<String> figure() {
        return number().map(BigDecimal::toString).or(this::text);
    }

    /** True or false; empty for anything else. */
    public Optional<Boolean> truth() {
        return value instanceof Boolean truth ? Optional.of(truth) : Optional.empty();
    }

    public boolean isNull() {
        return value instanceof Optional<?>;
    }

    @Override
    public String toString() {
        return value + " at " + line + ":" + column;
    }
}

package dev.marginwise.json;

import dev.marginwise.problem.FieldProblem;
import dev.marginwise.questionnaire.NearestName;
import dev.marginwise.words.Sentence;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One value in a body, or the place where it would be. Reading it as the wrong kind, or as null, remembers a problem
 * and gives nothing; reading an absent one just gives nothing.
 */
public final class JsonField {
    private static final int LONGEST_ECHO = 64;

    private final JsonBody body;
    private final @Nullable JsonField parent;
    private final String name;
    private final @Nullable JsonNode node;

    private JsonField(JsonBody body, @Nullable JsonField parent, String name, @Nullable JsonNode node) {
        this.body = body;
        this.parent = parent;
        this.name = name;
        this.node = node;
    }

    static JsonField root(JsonBody body, JsonNode node) {
        return new JsonField(body, null, "", node);
    }

    /** JSON pointer (RFC 6901) to this place; empty for the body itself. */
    public String pointer() {
        return parent == null ? "" : parent.pointer() + "/" + escaped(name);
    }

    /** A string. */
    public Optional<String> text() {
        return reading(JsonNode::isString, Sentence.of("kind.string")).map(JsonNode::getStringValue);
    }

    /** One of these strings. */
    public Optional<String> oneOf(List<String> allowed) {
        return text().filter(text -> {
            if (allowed.contains(text)) return true;
            refuse(nearest("field.not-allowed", text, allowed), allowed);
            return false;
        });
    }

    /**
     * A decimal, in a string or as a JSON number, by its digits as they were sent, for whoever reads decimals by rules of
     * its own. Never blank. A number with an exponent keeps one, so that {@code 1e999999999} stays short.
     */
    public Optional<String> decimalText() {
        Sentence kind = Sentence.of("kind.decimal");
        return reading(value -> value.isString() || value.isNumber(), kind)
                .map(value -> value.isString()
                        ? value.getStringValue()
                        : value.getBigDecimalValue().toString())
                .filter(text -> {
                    if (!text.isBlank()) return true;
                    refuse(Sentence.of("field.kind", kind));
                    return false;
                });
    }

    /** A whole number in this range, both ends included. */
    public OptionalInt wholeNumber(int least, int most) {
        Sentence kind = Sentence.of("kind.whole-number", least, most);
        Optional<BigDecimal> number = reading(JsonNode::isNumber, kind).map(JsonNode::getBigDecimalValue);
        if (number.isEmpty()) return OptionalInt.empty();
        if (liesBetween(number.get(), least, most) && isWhole(number.get())) {
            return OptionalInt.of(number.get().intValueExact());
        }
        refuse(Sentence.of("field.kind", kind));
        return OptionalInt.empty();
    }

    /**
     * Whatever is here, for a caller that judges it: a string, a number, or anything else, null and absence included.
     * Remembers no problem. The number may be as large or as fine as its writer liked: compare it before calculating with
     * it, for {@code 1e999999999} written out would fill the memory.
     */
    public <T> T as(Function<String, T> ofText, Function<BigDecimal, T> ofNumber, Supplier<T> ofAnythingElse) {
        if (node != null && node.isString()) return ofText.apply(node.getStringValue());
        if (node != null && node.isNumber()) return ofNumber.apply(node.getBigDecimalValue());
        return ofAnythingElse.get();
    }

    /** The values of an array, in order; none if it is absent or not an array. */
    public List<JsonField> items() {
        List<JsonField> items = new ArrayList<>();
        reading(JsonNode::isArray, Sentence.of("kind.array")).ifPresent(array -> {
            for (JsonNode value : array.values()) items.add(below(String.valueOf(items.size()), value));
        });
        return items;
    }

    /** The fields of an object whose names are free, in the order sent; none if it is absent or not an object. */
    public Map<String, JsonField> entries() {
        Map<String, JsonField> entries = new LinkedHashMap<>();
        reading(JsonNode::isObject, Sentence.of("kind.object"))
                .ifPresent(object -> object.entries()
                        .forEach(entry -> entries.put(entry.getKey(), below(entry.getKey(), entry.getValue()))));
        return entries;
    }

    /** The fields of an object that may have these names only. */
    public JsonFields fields(String... known) {
        Optional<JsonNode> object = reading(JsonNode::isObject, Sentence.of("kind.object"));
        Map<String, JsonNode> values = new LinkedHashMap<>();
        object.ifPresent(there -> there.entries().forEach(entry -> values.put(entry.getKey(), entry.getValue())));
        List<String> names = Arrays.asList(known);
        values.keySet().stream().filter(name -> !names.contains(name)).forEach(name -> refuseName(name, names));
        return new JsonFields(this, values, object.isPresent());
    }

    /** Whether there is a value here, be it null or of a wrong kind. */
    public boolean isThere() {
        return node != null;
    }

    /** Whether null stands here. */
    public boolean isNull() {
        return node != null && node.isNull();
    }

    /** Whether this is an array without items, which many a generated client sends for a list that was not set. */
    public boolean isEmptyArray() {
        return node != null && node.isArray() && node.size() == 0;
    }

    /** Remembers that this value is refused. */
    public void refuse(Sentence detail) {
        refuse(detail, List.of());
    }

    /** Remembers that this value is refused, and what would have been accepted. */
    public void refuse(Sentence detail, List<String> allowed) {
        body.refuse(new FieldProblem(pointer(), detail, allowed));
    }

    JsonField below(String name, @Nullable JsonNode value) {
        return new JsonField(body, this, name, value);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private void refuseName(String name, List<String> known) {
        below(name, null).refuse(nearest("field.unknown", name, known), known);
    }

    private Optional<JsonNode> reading(Predicate<JsonNode> fits, Sentence kind) {
        if (node == null) return Optional.empty();
        if (fits.test(node)) return Optional.of(node);
        refuse(Sentence.of(node.isNull() ? "field.null" : "field.kind", kind));
        return Optional.empty();
    }

    private static boolean liesBetween(BigDecimal number, int least, int most) {
        return number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private static Sentence nearest(String key, String wrong, List<String> known) {
        return NearestName.among(known)
                .to(wrong)
                .map(name -> Sentence.of(key + ".near", quoted(wrong), name))
                .orElseGet(() -> Sentence.of(key, quoted(wrong)));
    }

    private static String quoted(String text) {
        return "'" + (text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…") + "'";
    }
}

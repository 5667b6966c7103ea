package dev.marginwise.json;

import dev.marginwise.words.Sentence;
import io.micronaut.json.tree.JsonNode;
import java.util.Map;

/** The fields of one object whose names have been checked. An object that was missing altogether has none. */
public final class JsonFields {
    private final JsonField owner;
    private final Map<String, JsonNode> values;
    private final boolean there;

    JsonFields(JsonField owner, Map<String, JsonNode> values, boolean there) {
        this.owner = owner;
        this.values = values;
        this.there = there;
    }

    /** A field that has to be there; its absence is a problem, unless the whole object was missing already. */
    public JsonField required(String name) {
        JsonField field = optional(name);
        if (there && !values.containsKey(name)) field.refuse(Sentence.of("field.missing", name));
        return field;
    }

    /** A field that may be left out. */
    public JsonField optional(String name) {
        return owner.below(name, values.get(name));
    }
}

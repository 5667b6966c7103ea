package dev.marginwise.pages.reference;

import java.util.List;

/**
 * A shape that the description gives a name, which is its anchor, too.
 *
 * @param type what it is where it has no fields
 */
public record Schema(String name, Type type, String description, List<Type.Limit> limits, List<Field> fields) {
    public Schema {
        limits = List.copyOf(limits);
        fields = List.copyOf(fields);
    }
}

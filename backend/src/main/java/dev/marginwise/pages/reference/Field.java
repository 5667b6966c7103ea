package dev.marginwise.pages.reference;

import java.util.List;
import java.util.Optional;

/**
 * A field of a body, or a parameter.
 *
 * @param anchor where it is told: {@code recommend.answers} in what an operation takes, else {@code Reason.rule}
 * @param place where a parameter goes: {@code path}, {@code query} or {@code header}; empty in a body
 * @param inside the record in it, told in its place because nothing else holds one
 */
public record Field(
        String anchor,
        String name,
        Optional<String> place,
        Type type,
        boolean required,
        String description,
        List<Type.Limit> limits,
        Optional<Schema> inside) {
    public Field {
        limits = List.copyOf(limits);
    }
}

package dev.marginwise.pages.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schemas of the description: one that is used in a single place is told there, the others in a section of their own. */
final class Schemas {
    private final Map<String, Part> schemas;
    private final Map<String, Integer> uses = new HashMap<>();

    /** What is taken is told field by field with each operation that takes it. */
    private final Set<String> bodies = new HashSet<>();

    Schemas(Part description) {
        schemas = description.at("components", "schemas").named();
        for (Part path : description.at("paths").named().values()) {
            for (Part operation : path.named().values()) {
                Part body = bodyOf(operation);
                body.reference()
                        .filter(name -> body.followed().has("properties"))
                        .ifPresent(bodies::add);
                count(body.followed());
                operation.at("responses").named().values().stream()
                        .map(Schemas::answerOf)
                        .forEach(this::count);
            }
        }
        schemas.forEach((name, schema) -> {
            if (!bodies.contains(name)) count(schema);
        });
    }

    /** The schema of what an operation takes. */
    static Part bodyOf(Part operation) {
        return operation.at("requestBody", "content").named().values().stream()
                .findFirst()
                .map(content -> content.at("schema"))
                .orElseGet(() -> operation.at("no body"));
    }

    /** The schema of what a response carries; none of one that refuses, for these all carry the same. */
    static Part answerOf(Part response) {
        return response.at("content").named().entrySet().stream()
                .filter(content -> !content.getKey().equals("application/problem+json"))
                .map(content -> content.getValue().at("schema"))
                .findFirst()
                .orElseGet(() -> response.at("no content"));
    }

    private void count(Part part) {
        part.reference().ifPresent(name -> uses.merge(name, 1, Integer::sum));
        part.listed().forEach(this::count);
        part.named().forEach((name, inner) -> {
            if (!name.equals("example")) count(inner);
        });
    }

    /** Those that are used in several places, or in none that is told. */
    List<Schema> shared() {
        return schemas.keySet().stream()
                .filter(name -> !bodies.contains(name) && uses.getOrDefault(name, 0) != 1)
                .map(this::told)
                .toList();
    }

    /** The schema that this one refers to and nothing else does. */
    Optional<Schema> inside(Part part) {
        return Type.of(part)
                .schema()
                .filter(name -> uses.getOrDefault(name, 0) == 1)
                .map(this::told);
    }

    /** The fields of a schema, each with an anchor that begins so. */
    List<Field> fields(String owner, Part schema) {
        Set<String> required = schema.at("required").listed().stream()
                .map(name -> name.json().coerceStringValue())
                .collect(Collectors.toSet());
        return schema.at("properties").named().entrySet().stream()
                .map(property -> {
                    String name = property.getKey();
                    return new Field(
                            owner + "." + name,
                            name,
                            Optional.empty(),
                            Type.of(property.getValue()),
                            required.contains(name),
                            description(property.getValue()),
                            Type.limits(property.getValue()),
                            inside(property.getValue()));
                })
                .toList();
    }

    /** A parameter as a field of what an operation takes. */
    Field parameter(String owner, Part parameter) {
        List<Type.Limit> limits = Stream.of(parameter.at("schema"), parameter)
                .flatMap(part -> Type.limits(part).stream())
                .toList();
        return new Field(
                owner + "." + parameter.text("name"),
                parameter.text("name"),
                parameter.written("in"),
                Type.of(parameter.at("schema")),
                parameter.holds("required"),
                description(parameter),
                limits,
                Optional.empty());
    }

    /** What is said of a field in its place, else of what it holds. */
    private static String description(Part part) {
        return part.written("description").orElseGet(() -> part.followed().text("description"));
    }

    private Schema told(String name) {
        Part schema = Optional.ofNullable(schemas.get(name))
                .orElseThrow(() -> new IllegalStateException(
                        "the description refers to a schema " + name + " that it does not have"));
        return new Schema(name, Type.of(schema), schema.text("description"), Type.limits(schema), fields(name, schema));
    }
}

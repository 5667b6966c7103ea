package dev.marginwise.pages.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One operation of the API.
 *
 * @param id its anchor, and the name of its method in generated clients
 * @param parameters in the path, the query and the headers
 */
public record Operation(
        String id,
        String method,
        String path,
        String summary,
        String description,
        boolean needsKey,
        List<Field> parameters,
        Optional<Body> body,
        List<Outcome> outcomes,
        List<Example> examples) {
    public Operation {
        parameters = List.copyOf(parameters);
        outcomes = List.copyOf(outcomes);
        examples = List.copyOf(examples);
    }

    static Operation of(String path, String method, Part operation, Schemas schemas) {
        String id = operation.text("operationId");
        return new Operation(
                id,
                method.toUpperCase(Locale.ROOT),
                path,
                operation.text("summary"),
                operation.text("description"),
                !operation.at("security").listed().isEmpty(),
                operation.at("parameters").listed().stream()
                        .map(parameter -> schemas.parameter(id, parameter.followed()))
                        .toList(),
                Body.of(id, operation, schemas),
                operation.at("responses").named().entrySet().stream()
                        .map(response -> Outcome.of(
                                response.getKey(), response.getValue().followed(), schemas))
                        .toList(),
                Example.of(path, method.toUpperCase(Locale.ROOT), operation));
    }

    /** What it says beyond its summary, with which the description begins. */
    public String more() {
        return description.startsWith(summary)
                ? description.substring(summary.length()).strip()
                : description;
    }

    public List<Outcome> successes() {
        return outcomes.stream().filter(outcome -> outcome.problems().isEmpty()).toList();
    }

    /** The statuses under which it answers with a problem. */
    public List<Outcome> refusals() {
        return outcomes.stream()
                .filter(outcome -> !outcome.problems().isEmpty())
                .toList();
    }

    /** Those statuses, with spaces between. */
    public String refusedWith() {
        return refusals().stream().map(Outcome::status).collect(Collectors.joining(" "));
    }

    /** The path without what all begin with. */
    public String shortPath() {
        return path.replaceFirst("^/api/v1", "");
    }

    /** What the first example sends as its body. */
    public String firstBody() {
        return examples.stream()
                .findFirst()
                .flatMap(example -> example.request().body())
                .map(Request.Body::text)
                .orElse("");
    }

    /** What the first example sends for a parameter; empty where it leaves it out. */
    public String sent(Field parameter) {
        return examples.stream()
                .findFirst()
                .map(example -> example.request().parameters().getOrDefault(parameter.name(), ""))
                .orElse("");
    }

    /**
     * What it takes.
     *
     * @param mediaTypes in which it may come, with commas between
     * @param fields of JSON; none where it is a text
     */
    public record Body(String mediaTypes, Type type, List<Field> fields) {
        public Body {
            fields = List.copyOf(fields);
        }

        static Optional<Body> of(String id, Part operation, Schemas schemas) {
            Set<String> mediaTypes =
                    operation.at("requestBody", "content").named().keySet();
            if (mediaTypes.isEmpty()) return Optional.empty();
            Part schema = Schemas.bodyOf(operation);
            return Optional.of(
                    new Body(String.join(", ", mediaTypes), Type.of(schema), schemas.fields(id, schema.followed())));
        }

        /** In which the examples come, unless one says another. */
        public String firstMediaType() {
            return mediaTypes.replaceFirst(",.*", "");
        }
    }

    /**
     * One status that it answers with.
     *
     * @param mediaType of the body; empty where there is none
     * @param inside the record in the body, told here because nothing else holds one
     * @param problems the types of problem that carry this status; none of a success
     */
    public record Outcome(
            String status,
            String description,
            Optional<String> mediaType,
            Type type,
            Optional<Schema> inside,
            List<String> headers,
            List<String> problems) {
        public Outcome {
            headers = List.copyOf(headers);
            problems = List.copyOf(problems);
        }

        static Outcome of(String status, Part response, Schemas schemas) {
            Part body = Schemas.answerOf(response);
            return new Outcome(
                    status,
                    response.text("description"),
                    response.at("content").named().keySet().stream().findFirst(),
                    Type.of(body),
                    schemas.inside(body),
                    List.copyOf(response.at("headers").named().keySet()),
                    response.at("x-problems").listed().stream()
                            .map(name -> name.json().coerceStringValue())
                            .toList());
        }
    }
}

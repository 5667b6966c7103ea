package dev.marginwise.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedSchema;

/**
 * What breaks clients from one description to the next, one line each: an operation, a colon, and what is gone or asked for.
 */
final class BreakingChanges {
    /** Those that are meant, each a line and its reason. */
    static final Path FILE = Path.of("published", "breaking-changes.md");

    private final List<String> found = new ArrayList<>();

    private BreakingChanges() {}

    /** The lines of the list in {@link #FILE}, without their reasons. */
    static List<String> declared() throws IOException {
        try (Stream<String> lines = Files.lines(FILE)) {
            return lines.filter(line -> line.startsWith("- `"))
                    .map(line -> line.replaceFirst("- `([^`]+)`: \\S.*", "$1"))
                    .toList();
        }
    }

    static List<String> between(Path before, Path after) {
        ChangedOpenApi difference = OpenApiCompare.fromLocations(before.toString(), after.toString());
        BreakingChanges changes = new BreakingChanges();
        difference
                .getMissingEndpoints()
                .forEach(gone -> changes.found.add(gone.getMethod() + " " + gone.getPathUrl() + ": gone"));
        difference.getChangedOperations().stream()
                .filter(ChangedOperation::isIncompatible)
                .forEach(changes::add);
        return changes.found.stream().distinct().sorted().toList();
    }

    private void add(ChangedOperation operation) {
        String name = operation.getHttpMethod() + " " + operation.getPathUrl() + ": ";
        int before = found.size();
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            operation
                    .getRequestBody()
                    .getContent()
                    .getChanged()
                    .forEach((type, content) -> add(name + "request", content.getSchema()));
        }
        if (operation.getApiResponses() != null) {
            operation
                    .getApiResponses()
                    .getMissing()
                    .keySet()
                    .forEach(status -> found.add(name + "answer " + status + " gone"));
            operation.getApiResponses().getChanged().forEach((status, response) -> {
                if (response.getContent() == null) return;
                response.getContent()
                        .getMissing()
                        .keySet()
                        .forEach(type -> found.add(name + "answer " + status + " as " + type + " gone"));
                response.getContent()
                        .getChanged()
                        .forEach((type, content) -> add(name + "answer " + status, content.getSchema()));
            });
        }
        if (found.size() == before) found.add(name + "changed in a way that breaks clients");
    }

    private void add(String place, ChangedSchema schema) {
        if (schema == null || !schema.isIncompatible()) return;
        int before = found.size();
        schema.getMissingProperties().keySet().forEach(field -> found.add(place + "." + field + " gone"));
        schema.getIncreasedProperties().keySet().stream()
                .filter(field -> schema.getNewSchema().getRequired() != null
                        && schema.getNewSchema().getRequired().contains(field))
                .forEach(field -> found.add(place + "." + field + " new"));
        for (Map.Entry<String, ChangedSchema> field :
                schema.getChangedProperties().entrySet()) {
            add(place + "." + field.getKey(), field.getValue());
        }
        add(place + "[]", schema.getItems());
        if (found.size() == before) found.add(place + " changed");
    }
}

package dev.marginwise.pages.reference;

import dev.marginwise.http.ShippedFile;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The API's description, read once: the same as at {@code /openapi.yml}, written as JSON by the same step of the build. */
@Singleton
final class Description {
    private static final String FILE = "META-INF/swagger/openapi.json";

    private final List<Chapter> chapters;
    private final List<Schema> schemas;
    private final List<Header> headers;

    Description(JsonMapper json) {
        Part file = Part.whole(read(json));
        Schemas told = new Schemas(file);
        chapters = chapters(file, told);
        schemas = told.shared();
        headers = file.at("components", "headers").named().entrySet().stream()
                .map(header -> new Header(header.getKey(), header.getValue().text("description")))
                .toList();
    }

    private static JsonNode read(JsonMapper json) {
        try {
            return json.readValue(ShippedFile.read(FILE), Argument.of(JsonNode.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In the order of the tags; what has no tag of the file's is missing, and a test would find that. */
    private static List<Chapter> chapters(Part file, Schemas schemas) {
        Map<String, List<Operation>> tagged = new LinkedHashMap<>();
        file.at("paths")
                .named()
                .forEach((path, operations) -> operations
                        .named()
                        .forEach((method, operation) -> tagged.computeIfAbsent(
                                        operation
                                                .at("tags")
                                                .listed()
                                                .get(0)
                                                .json()
                                                .coerceStringValue(),
                                        first -> new ArrayList<>())
                                .add(Operation.of(path, method, operation, schemas))));
        return file.at("tags").listed().stream()
                .map(tag -> new Chapter(
                        tag.text("name"), tag.text("description"), tagged.getOrDefault(tag.text("name"), List.of())))
                .toList();
    }

    List<Chapter> chapters() {
        return chapters;
    }

    /** Those that are told in no single place. */
    List<Schema> schemas() {
        return schemas;
    }

    List<Header> headers() {
        return headers;
    }
}

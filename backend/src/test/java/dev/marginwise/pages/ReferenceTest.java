package dev.marginwise.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.marginwise.Caller;
import dev.marginwise.SharedService;
import dev.marginwise.pages.site.Language;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reference tells all that the served description says, under the names that it gives. */
@SharedService
class ReferenceTest {
    private static final int MOST_BYTES = 48_000;

    @Inject
    EmbeddedServer server;

    private JsonNode file;

    @BeforeEach
    void readTheServedFile() throws IOException {
        file = new ObjectMapper(new YAMLFactory())
                .readTree(new Caller(server).get("/openapi.yml").text());
    }

    private String page(Language language) {
        return new Caller(server)
                .get(language.path("/reference"), "Accept", "text/html")
                .text();
    }

    @Test
    void everyOperationAndEveryFieldHasAnAnchorAndIsToldThere() {
        Map<String, String> told = toldByAnchor();

        assertThat(told).hasSizeGreaterThan(200).containsKeys("recommend", "recommend.answers", "Recommendation.mode");
        for (Language language : Language.ALL) {
            assertThat(missing(told, page(language))).as(language.tag()).isEmpty();
        }
    }

    @Test
    void whatIsMissingWouldBeSeen() {
        Map<String, String> told = toldByAnchor();
        String page = page(Language.FIRST);

        assertThat(missing(told, page.replace("id=\"recommend.answers\"", "id=\"other\"")))
                .containsExactly("recommend.answers");
        assertThat(missing(told, page.replace("Stable for ever.", ""))).contains("Question.id");
    }

    @Test
    void everyRefusalOfAnOperationIsLinkedThere() {
        for (Language language : Language.ALL) {
            String page = page(language);
            operations((path, operation) -> {
                String id = operation.path("operationId").asText();
                String article = page.substring(page.indexOf("<article class=\"operation\" id=\"" + id + "\""))
                        .replaceFirst("(?s)</article>.*", "");
                operation
                        .path("responses")
                        .forEach(response -> resolved(response)
                                .path("x-problems")
                                .forEach(name -> assertThat(article)
                                        .contains("href=\"" + language.path("/problems/" + name.asText()) + "\"")));
                assertThat(article).contains(path);
            });
        }
    }

    @Test
    void thePageIsLightEnoughToLoadAtOnce() throws IOException {
        for (Language language : Language.ALL) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(page(language).getBytes(UTF_8));
            }
            assertThat(packed.size()).isLessThan(MOST_BYTES);
        }
    }

    /** What has to stand at each anchor. */
    private Map<String, String> toldByAnchor() {
        Map<String, String> told = new LinkedHashMap<>();
        Set<String> bodies = new HashSet<>();
        operations((path, operation) -> {
            String id = operation.path("operationId").asText();
            told.put(id, operation.path("summary").asText());
            operation.path("parameters").forEach(parameter -> {
                JsonNode said = resolved(parameter);
                told.put(
                        id + "." + said.path("name").asText(),
                        said.path("description").asText());
            });
            JsonNode body = operation.at("/requestBody/content/application~1json/schema");
            bodies.add(body.path("$ref").asText().replaceFirst(".*/", ""));
            put(told, id, resolved(body));
        });
        file.at("/components/schemas").properties().forEach(schema -> {
            if (bodies.contains(schema.getKey())) return;
            told.put(schema.getKey(), schema.getValue().path("description").asText());
            put(told, schema.getKey(), schema.getValue());
        });
        file.at("/components/headers")
                .properties()
                .forEach(header -> told.put(
                        "header." + header.getKey(),
                        header.getValue().path("description").asText()));
        return told;
    }

    private void put(Map<String, String> told, String owner, JsonNode schema) {
        schema.path("properties")
                .properties()
                .forEach(field -> told.put(
                        owner + "." + field.getKey(),
                        field.getValue()
                                .path("description")
                                .asText(resolved(field.getValue())
                                        .path("description")
                                        .asText())));
    }

    private void operations(BiConsumer<String, JsonNode> visit) {
        file.path("paths")
                .properties()
                .forEach(path -> path.getValue().forEach(operation -> visit.accept(path.getKey(), operation)));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? file.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** The anchors that are not there, or behind which something else stands. */
    private static List<String> missing(Map<String, String> told, String page) {
        String plain = page.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("</?code[^>]*>", "");
        List<String> missing = new ArrayList<>();
        told.forEach((anchor, text) -> {
            int at = plain.indexOf(" id=\"" + anchor + "\"");
            int end = Math.min(plain.length(), at + 1500 + text.length());
            if (at < 0 || !plain.substring(at, end).contains(text.replace("`", ""))) missing.add(anchor);
        });
        return missing;
    }
}

package dev.marginwise.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hash of an edition, recomputed as {@code docs/rulebook-hash.md} says, from the published rule book alone. */
@SharedService
class RulebookHashTest {
    private static final String RULEBOOK = "/api/v1/rulebook";

    private final Api api;

    RulebookHashTest(EmbeddedServer server) {
        api = new Api(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void whoeverReadsThePublishedRuleBookComesToItsHash(String language) throws Exception {
        for (Map<String, Object> edition : api.get(RULEBOOK + "/editions").<Map<String, Object>>list("editions")) {
            JsonNode book = json(RULEBOOK + "?edition=" + edition.get("edition"), language);

            assertThat(hash(decisionText(book)))
                    .isEqualTo(book.path("rulebook").asText())
                    .isEqualTo(edition.get("rulebook"));
        }
    }

    @Test
    void theFirstEditionHasTheHashThatItWasPublishedWith() throws Exception {
        assertThat(json(RULEBOOK + "?edition=2026-11", "en").path("rulebook").asText())
                .isEqualTo("sha256:650a940a14ccdff7b00485aed23a9eb13f15aa055804dc0d48e59b8dcbcd288e");
    }

    private JsonNode json(String path, String language) throws IOException {
        return new ObjectMapper()
                .readTree(api.get(path, "Accept-Language", language).text());
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        return "sha256:" + HexFormat.of().formatHex(digest);
    }

    private static String decisionText(JsonNode book) {
        List<String> lines = new ArrayList<>();
        book.path("questions").forEach(question -> {
            lines.add("question " + question.path("id").asText());
            if (question.has("number")) {
                lines.add("number " + question.path("number").path("kind").asText());
                lines.addAll(bounds(question.path("number")));
            }
            question.path("options").forEach(option -> {
                lines.add("option " + option.path("id").asText());
                if (!option.path("risk").isNull()) {
                    lines.add("risk " + option.path("risk").asInt());
                }
                lines.addAll(bounds(option.path("range")));
            });
        });
        book.path("measures")
                .forEach(measure -> lines.add("measure " + measure.path("id").asText()));
        book.path("rules").forEach(rule -> lines.addAll(rule(rule, book)));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> bounds(JsonNode range) {
        List<String> bounds = new ArrayList<>();
        if (range.has("min")) {
            bounds.add((range.path("minIncluded").asBoolean() ? "from " : "above ")
                    + range.path("min").asText());
        }
        if (range.has("max")) {
            bounds.add("up-to " + range.path("max").asText());
        }
        return bounds;
    }

    private static List<String> rule(JsonNode rule, JsonNode book) {
        List<String> lines = new ArrayList<>();
        lines.add(rule.path("kind").asText() + " " + rule.path("id").asText());
        book.path("questions").forEach(question -> {
            Set<String> enough =
                    texts(rule.path("when").path(question.path("id").asText()));
            if (!enough.isEmpty()) {
                lines.add("when " + question.path("id").asText() + among(question.path("options"), enough, " "));
            }
        });
        if (rule.has("cautions")) {
            lines.add("cautions " + rule.path("cautions").asInt());
        }
        String also = among(book.path("measures"), texts(rule.path("also")), "\nalso ");
        lines.addAll(also.lines().skip(1).toList());
        return lines;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** The ids that are wanted, in the order of the published list, each behind the same beginning. */
    private static String among(JsonNode published, Set<String> wanted, String beginning) {
        StringBuilder ids = new StringBuilder();
        published.forEach(each -> {
            if (wanted.contains(each.path("id").asText())) {
                ids.append(beginning).append(each.path("id").asText());
            }
        });
        return ids.toString();
    }
}

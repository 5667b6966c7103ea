package dev.marginwise.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marginwise.Caller.Answer;
import dev.marginwise.partners.Node;
import dev.marginwise.partners.StorePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the served description is sent to the service; the answer has to be the one that it shows. */
class ExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Node NODE = Node.shared(StorePlace.SQLITE);
    private static final Description DESCRIPTION =
            new Description(NODE.caller().get("/openapi.yml").text());
    private static final String KEY = NODE.liveKey("examples");
    private static final String CASE =
            "{\"answers\":{\"open-positions\":1},\"reference\":\"case-4711\",\"metadata\":{\"channel\":\"app\"}}";

    /** What no two stores have alike: ids, times, keys, receipts, cursors. */
    private static final List<String> NEW_EACH_TIME = List.of(
            "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z",
            "[A-Za-z0-9_-]{43}",
            "[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private static Answer recorded;

    static Stream<ServedExample> examples() {
        return ServedExample.of(DESCRIPTION.root());
    }

    @BeforeAll
    static void twoDecisionsAreThere() {
        NODE.record(KEY, "before", CASE);
        recorded = NODE.record(KEY, "example", CASE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void anExampleIsAnsweredAsItSays(ServedExample example) throws JsonProcessingException {
        if (example.body().isObject()) {
            assertThat(DESCRIPTION.faults(example.sentSchema(), example.body().toString()))
                    .isEmpty();
        }

        Answer answer = send(example);

        assertThat(answer.status()).as(answer.text()).isEqualTo(example.status());
        String path = example.address().replaceFirst("\\?.*", "");
        DESCRIPTION.check(example.method(), path, answer.status(), example.mediaType(), answer.text());
        if (example.answer().isTextual()) {
            assertThat(beginsAlike(example.answer().asText(), answer.text()))
                    .as(answer.text().substring(0, Math.min(2000, answer.text().length())))
                    .isTrue();
            return;
        }
        assertThat(shows(example.answer(), JSON.readTree(answer.text())))
                .as("%s%nanswered: %s", example.answer().toPrettyString(), answer.text())
                .isTrue();
    }

    @Test
    void anExampleThatIsWrongWouldBeFound() throws JsonProcessingException {
        JsonNode actual = JSON.readTree("{\"mode\":\"cross\",\"also\":[\"a\",\"b\"]}");

        assertThat(shows(JSON.readTree("{\"mode\":\"cross\",\"also\":[\"a\"]}"), actual))
                .isTrue();
        assertThat(shows(JSON.readTree("{\"mode\":\"isolated\",\"also\":[\"a\"]}"), actual))
                .isFalse();
        assertThat(shows(JSON.readTree("{\"mode\":\"cross\",\"also\":[\"b\"]}"), actual))
                .isFalse();
        assertThat(shows(JSON.readTree("{\"mode\":\"cross\"}"), actual)).isFalse();
    }

    private static Answer send(ServedExample example) {
        List<String> headers = new ArrayList<>(example.headers());
        if (example.needsKey()) headers.addAll(List.of("Authorization", "Bearer " + KEY));
        String[] all = headers.toArray(String[]::new);
        if (example.body().isMissingNode()) return NODE.caller().get(here(example, example.address()), all);
        JsonNode body = example.body();
        return NODE.caller()
                .post(
                        example.address(),
                        example.sentType(),
                        here(example, body.isTextual() ? body.asText() : body.toString()),
                        all);
    }

    /** The decision of an example lies in another store; this one has its like. */
    private static String here(ServedExample example, String text) {
        if (example.path().endsWith("/{id}")) return example.path().replace("{id}", recorded.string("id"));
        return example.name().equals("genuine") ? "{\"receipt\":\"" + recorded.string("receipt") + "\"}" : text;
    }

    /** Lists may end early in an example; everything else is there, and is the same. */
    private static boolean shows(JsonNode example, JsonNode actual) {
        if (example.isArray() && actual.isArray()) {
            if (example.size() > actual.size()) return false;
            for (int place = 0; place < example.size(); place++) {
                if (!shows(example.get(place), actual.get(place))) return false;
            }
            return example.isEmpty() == actual.isEmpty();
        }
        if (example.isObject() && actual.isObject()) {
            return example.size() == actual.size()
                    && example.properties().stream()
                            .allMatch(field -> isCursor(field.getKey(), field.getValue())
                                    || shows(field.getValue(), actual.path(field.getKey())));
        }
        return example.equals(actual)
                || NEW_EACH_TIME.stream()
                        .anyMatch(form -> example.asText().matches(form)
                                && actual.asText().matches(form));
    }

    private static boolean isCursor(String field, JsonNode value) {
        return field.equals("next") && value.isTextual();
    }

    private static boolean beginsAlike(String example, String actual) throws JsonProcessingException {
        if (!example.startsWith("{")) return actual.startsWith(example);
        List<String> lines = actual.lines().toList();
        List<String> shown = example.lines().toList();
        for (int line = 0; line < shown.size(); line++) {
            if (!shows(JSON.readTree(shown.get(line)), JSON.readTree(lines.get(line)))) return false;
        }
        return true;
    }
}

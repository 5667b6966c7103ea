package dev.marginwise.problem;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller.Answer;
import dev.marginwise.partners.Node;
import dev.marginwise.partners.StorePlace;
import dev.marginwise.partners.keys.KeyText;
import dev.marginwise.partners.keys.Keys;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The examples on the pages of problems: the request of each is sent, and has to be answered as the page says. */
class ProblemExamplesTest {
    private static final Node NODE = Node.shared(StorePlace.SQLITE);
    private static final String KEY = NODE.liveKey("problems");
    private static final Map<String, String> REAL = Map.ofEntries(
            entry("<your key>", KEY),
            entry("<your test key>", NODE.testKey("problems")),
            entry("<a key that was never given out>", KeyText.random(true).revealed()),
            entry("<a key that was revoked>", revokedKey()),
            entry("<id of a live decision>", recorded("a decision")),
            entry("<a key that another body was recorded under>", "taken"),
            entry("<70000 letters>", "a".repeat(70_000)));

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyTypeHasAnExampleInItsOwnWords(ProblemType type) throws IOException {
        ProblemExample example = ProblemExample.of(type);

        assertThat(example.answer())
                .startsWith("HTTP/1.1 " + type.status().getCode() + "\nContent-Type: application/problem+json\n\n");
        assertThat(answered(example))
                .containsEntry("type", type.path())
                .containsEntry("title", type.title().in(Locale.ENGLISH))
                .containsEntry("status", type.status().getCode());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"INTERNAL", "STORE_AWAY", "OVERLOADED", "STILL_RECORDING", "TOO_MANY_REQUESTS"})
    void itsRequestMeetsIt(ProblemType type) throws IOException {
        recorded("taken");
        ProblemExample example = ProblemExample.of(type);

        Answer answer = NODE.caller().call(request(example));

        assertThat(known(answer.json())).isEqualTo(known(answered(example)));
        assertThat(answer.status()).isEqualTo(type.status().getCode());
    }

    @Test
    void whatStandsForSomethingIsKnown() {
        for (ProblemType type : ProblemType.values()) {
            String request = ProblemExample.of(type).request();

            assertThat(real(request.replace("<a key that is being recorded under>", "")))
                    .doesNotContainPattern("<[^>]+>");
        }
    }

    /** The address in an example may name what lies in another store. */
    private static Map<String, Object> known(Map<String, Object> document) {
        Map<String, Object> known = new HashMap<>(document);
        known.computeIfPresent(
                "instance", (name, path) -> path.toString().replaceFirst("/decisions/.+", "/decisions/"));
        return known;
    }

    private static Map<String, Object> answered(ProblemExample example) throws IOException {
        String body = example.answer().substring(example.answer().indexOf("\n\n"));
        return JsonMapper.createDefault().readValue(body, Argument.mapOf(String.class, Object.class));
    }

    private static HttpRequest.Builder request(ProblemExample example) {
        List<String> parts = List.of(real(example.request()).split("\n\n", 2));
        List<String> lines = parts.get(0).lines().toList();
        List<String> first = List.of(lines.get(0).split(" ", 2));
        HttpRequest.Builder request = NODE.caller().request(first.get(1));
        lines.stream().skip(1).map(line -> line.split(": ", 2)).forEach(header -> request.header(header[0], header[1]));
        return request.method(
                first.get(0), parts.size() == 1 ? BodyPublishers.noBody() : BodyPublishers.ofString(parts.get(1)));
    }

    private static String real(String text) {
        String filled = text;
        for (Map.Entry<String, String> value : REAL.entrySet()) {
            filled = filled.replace(value.getKey(), value.getValue());
        }
        return filled;
    }

    private static String recorded(String name) {
        return NODE.record(KEY, name, "{\"answers\":{\"open-positions\":1},\"reference\":\"another\"}")
                .string("id");
    }

    private static String revokedKey() {
        Keys keys = NODE.bean(Keys.class);
        Keys.Made made = keys.make("problems", true, Optional.empty()).join();
        keys.revoke(made.key().id()).join();
        return made.text().revealed();
    }
}

package dev.marginwise.api.batch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller.Answer;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class BatchTest {
    private static final String NO_STOP = "{\"answers\":{\"stop-loss\":\"no-stop\"}}";

    private final Lines lines;

    BatchTest(EmbeddedServer server) {
        lines = new Lines(server);
    }

    @Test
    void everyLineIsAnsweredInItsPlaceAndUnderItsId() {
        String body = """
                {"id":"a","answers":{"stop-loss":"no-stop"}}
                nonsense
                {"answers":{"open-positions":1},"id":7.0}
                """;

        List<Map<String, Object>> answers = lines.answers(body);

        assertThat(answers).extracting("line").containsExactly(1, 2, 3);
        assertThat(answers.get(0)).containsEntry("id", "a").containsEntry("mode", "isolated");
        assertThat(answers.get(1)).doesNotContainKeys("id", "mode");
        assertThat(answers.get(2)).containsEntry("mode", "isolated");
        assertThat(lines.send(body.getBytes(UTF_8)).text()).contains("{\"id\":7.0,\"line\":3,");
    }

    @Test
    void anAnswerHasTheFieldsOfTheContractInTheirOrder() {
        Map<String, Object> answer = lines.answers("{\"id\":1,\"answers\":{\"stop-loss\":\"no-stop\"}}")
                .get(0);

        assertThat(List.copyOf(answer.keySet()))
                .isEqualTo(List.of("id", "line", "mode", "code", "also", "rules", "complete"));
    }

    @Test
    void theRulesOfALineAreThoseThatTheSameCallAloneNames() {
        Map<String, Object> line = lines.answers(NO_STOP).get(0);

        Map<String, Object> alone =
                lines.caller().postJson("/api/v1/recommendations", NO_STOP).json();

        for (String same : List.of("mode", "code", "also", "complete")) {
            assertThat(line).containsEntry(same, alone.get(same));
        }
        assertThat(line.get("rules"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsAll(((List<?>) Objects.requireNonNull(alone.get("reasons")))
                        .stream()
                                .map(reason -> ((Map<?, ?>) reason).get("rule"))
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "{}",
                "{\"answers\":{}}",
                "{\"answers\":null}",
                "{\"answers\":{\"stop-los\":\"no-stop\"}}",
                "{\"answers\":{\"stop-loss\":\"no-stopp\"}}",
                "{\"answers\":{\"stop-loss\":null}}",
                "{\"answers\":{\"stop-loss\":1e99999}}",
                "{\"answers\":{\"stop-loss\":9,\"stop-loss\":0}}",
                "{\"answers\":{\"stop-loss\":9},\"answers\":{}}",
                "{\"answers\":{\"stop-loss\":\"no-stop\"},\"edition\":\"1999-01\"}",
                "{\"answers\":{\"stop-loss\":\"no-stop\"}}{}",
                "{\"answers\":{\"stop-loss\":\"no-stop\"}},",
                "{\"answers\":{\"experience\":\"over-a-hundred\"}}"
            })
    void aBadLineMeetsTheProblemThatItMeetsAlone(String bad) {
        Map<String, Object> inPlace =
                new HashMap<>(Lines.problem(lines.answers(bad + "\n" + NO_STOP).get(0)));

        Map<String, Object> alone = new HashMap<>(
                lines.caller().postJson("/api/v1/recommendations", bad).json());

        assertThat(inPlace).containsEntry("instance", Lines.PATH);
        inPlace.remove("instance");
        alone.remove("instance");
        assertThat(inPlace).isEqualTo(alone);
    }

    @Test
    void anUnknownFieldIsRefusedByName() {
        Map<String, Object> answer = lines.answers("{\"id\":5,\"answer\":{}}").get(0);

        assertThat(answer).containsEntry("id", 5);
        assertThat(Lines.problem(answer).toString()).contains("/answer", "Did you mean 'answers'?");
    }

    @Test
    void eachLineMayNameItsEdition() {
        List<Map<String, Object>> answers = lines.answers("""
            {"edition":"2026-11","answers":{"open-positions":1}}
            {"answers":{"open-positions":1},"edition":"2026-11"}
            {"answers":{"open-positions":1},"edition":"2026-12"}
            {"answers":{"open-positions":1}}
            """);

        assertThat(answers)
                .extracting(answer -> String.valueOf(answer.get("code")).substring(0, 7))
                .containsExactly("2026-11", "2026-11", "2026-12", "2026-12");
    }

    @Test
    void blankLinesAreCountedAndNotAnswered() {
        List<Map<String, Object>> answers = lines.answers("\n \t\r\n" + NO_STOP + "\r\n\r\n" + NO_STOP);

        assertThat(answers).extracting("line").containsExactly(3, 5);
        assertThat(answers).extracting("mode").containsOnly("isolated");
    }

    @Test
    void nothingIsAnsweredWithNothing() {
        Answer answer = lines.send(new byte[0]);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoPartOfALine() {
        List<Map<String, Object>> answers = lines.answers("\ufeff" + NO_STOP + "\n\ufeff" + NO_STOP);

        assertThat(answers).extracting("mode").containsExactly("isolated", "isolated");
    }

    @Test
    void bytesThatAreNotUtf8AreAProblemInTheirPlace() {
        byte[] body = (NO_STOP + "\n{\"id\":\"f\u00fcnf\",\"answers\":{}}\n" + NO_STOP).getBytes(ISO_8859_1);
        byte[] overlong = "{\"answers\":{\"stop-loss\":\"no-stop\"}}"
                .replace("n", "\u00c1\u00ae")
                .getBytes(ISO_8859_1);

        List<Map<String, Object>> answers = lines.answers(body);

        assertThat(answers).extracting("line").containsExactly(1, 2, 3);
        assertThat(Lines.problem(answers.get(1)))
                .containsEntry("type", "/problems/malformed-json")
                .containsEntry("detail", "The body is not text in UTF-8.");
        assertThat(Lines.problem(lines.answers(overlong).get(0))).containsEntry("type", "/problems/malformed-json");
    }

    @Test
    void aLineOver64KiBIsSkippedInItsPlace() {
        String padding = " ".repeat(65_536 - NO_STOP.length());
        String longest = NO_STOP + padding;

        List<Map<String, Object>> answers =
                lines.answers(longest + "\n " + longest + "\n" + NO_STOP + "\n" + "x".repeat(3_000_000));

        assertThat(answers).extracting("line").containsExactly(1, 2, 3, 4);
        assertThat(answers.get(0)).containsKey("mode");
        assertThat(answers.get(2)).containsKey("mode");
        for (int tooLong : List.of(1, 3)) {
            assertThat(Lines.problem(answers.get(tooLong))).containsEntry("type", "/problems/body-too-large");
        }
    }

    @Test
    void aLineThatComesInManyPiecesIsOneLine() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 3_000; i++)
            body.append(" ".repeat(i % 97)).append(NO_STOP).append('\n');

        List<Map<String, Object>> answers = lines.answers(body.toString());

        assertThat(answers).hasSize(3_000).extracting("mode").containsOnly("isolated");
    }

    @Test
    void problemsSpeakTheLanguageOfTheRequest() {
        Map<String, Object> answer = lines.answers("{", "Accept-Language", "zh").get(0);

        assertThat(String.valueOf(Lines.problem(answer).get("title")))
                .contains("JSON")
                .doesNotContain("body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-ndjson;charset=UTF-8", "Application/X-NDJSON; charset=\"utf-8\""})
    void theTypeMayNameItsCharset(String type) {
        assertThat(lines.caller().post(Lines.PATH, type, NO_STOP).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/x-www-form-urlencoded"})
    void anotherTypeIsToldTheRightOne(String type) {
        Answer answer = lines.caller().post(Lines.PATH, type, NO_STOP);

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.text()).contains("This address reads application/x-ndjson.");
    }

    @Test
    void oneRequestIsCountedHoweverManyLines() {
        Answer answer = lines.send((NO_STOP + "\n").repeat(500).getBytes(UTF_8));

        assertThat(answer.header("RateLimit").orElse("")).containsPattern("r=59\\d\\d;");
        assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.header("Content-Type")).contains("application/x-ndjson");
    }
}

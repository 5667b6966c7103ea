package dev.marginwise.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.marginwise.Caller.Answer;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@MicronautTest
class QuestionnaireTest {
    private final Api api;

    QuestionnaireTest(EmbeddedServer server) {
        api = new Api(server);
    }

    @Test
    void theEightQuestionsComeInTheOrderOfAsking() {
        assertThat(questions())
                .extracting("id")
                .containsExactly(
                        "stop-loss",
                        "experience",
                        "open-positions",
                        "portfolio",
                        "shared-margin",
                        "together",
                        "size",
                        "affordability");
    }

    @Test
    void everyQuestionSaysWhatItAsksAndWhy() {
        assertThat(questions()).allSatisfy(question -> {
            assertThat(question).containsKeys("id", "topic", "text", "why", "options");
            assertThat(question.values()).doesNotContain("", List.of());
        });
    }

    @Test
    void optionsStandSafestFirst() {
        assertThat(questions())
                .extracting(QuestionnaireTest::options)
                .containsExactly(
                        List.of("nine-or-ten", "six-to-eight", "five-or-fewer", "no-record", "no-stop"),
                        List.of("over-a-hundred", "up-to-a-hundred", "up-to-twenty", "none"),
                        List.of("two-or-three", "four-or-more", "one"),
                        List.of("written-limit", "exposure-no-limit", "trade-by-trade", "no-check"),
                        List.of("whole-wallet", "only-that-margin", "fixed-price", "not-sure"),
                        List.of("offset-worked-out", "mixed-not-worked-out", "lose-together", "not-sure"),
                        List.of("up-to-twice", "two-to-five-times", "five-to-ten-times", "over-ten-or-unknown"),
                        List.of("set-aside", "would-hurt", "bills-at-risk", "not-mine"));
    }

    @Test
    void numbersAreToldWithTheirRange() {
        assertThat(questions())
                .filteredOn(question -> question.containsKey("number"))
                .extracting("id", "number")
                .containsExactly(
                        tuple("stop-loss", Map.of("kind", "integer", "min", 0, "minIncluded", true, "max", 10)),
                        tuple("experience", Map.of("kind", "integer", "min", 0, "minIncluded", true)),
                        tuple("open-positions", Map.of("kind", "integer", "min", 1, "minIncluded", true)),
                        tuple("size", Map.of("kind", "decimal", "min", "0", "minIncluded", false)));
    }

    @Test
    void itNamesItsEditionRulesAndLanguage() {
        Answer answer = api.get(Api.QUESTIONNAIRE);

        assertThat(answer.json()).containsEntry("edition", "2026-11").containsEntry("language", "en");
        assertThat(answer.json().get("rulebook")).asString().matches("sha256:[0-9a-f]{64}");
    }

    private static Object options(Map<String, Object> question) {
        return ((List<?>) Objects.requireNonNull(question.get("options")))
                .stream().map(option -> ((Map<?, ?>) option).get("id")).toList();
    }

    private List<Map<String, Object>> questions() {
        return api.get(Api.QUESTIONNAIRE).list("questions");
    }
}

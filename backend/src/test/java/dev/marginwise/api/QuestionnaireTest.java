package dev.marginwise.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@SharedService
class QuestionnaireTest {
    private final Api api;

    QuestionnaireTest(EmbeddedServer server) {
        api = new Api(server);
    }

    @Test
    void theQuestionsComeInTheOrderOfAsking() {
        assertThat(questions())
                .extracting("id")
                .containsExactly(
                        "own-risk",
                        "experience",
                        "stop-loss",
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
    void optionsStandInTheOrderInWhichPeopleSeeThem() {
        assertThat(questions())
                .extracting(QuestionnaireTest::options)
                .containsExactly(
                        List.of("only-its-margin", "more-of-wallet", "not-sure"),
                        List.of("none", "up-to-twenty", "up-to-a-hundred", "over-a-hundred"),
                        List.of("five-or-fewer", "six-to-eight", "nine-or-ten", "no-record", "no-stop"),
                        List.of("one", "two-or-three", "four-or-more"),
                        List.of(
                                "no-check",
                                "trade-by-trade",
                                "exposure-no-limit",
                                "other-written-limit",
                                "written-limit"),
                        List.of("fixed-price", "whole-wallet", "only-that-margin", "not-sure"),
                        List.of("lose-together", "mixed-not-worked-out", "offset-worked-out", "not-sure"),
                        List.of("up-to-twice", "two-to-five-times", "five-to-ten-times", "over-ten", "not-known"),
                        List.of("set-aside", "would-hurt", "bills-at-risk", "not-mine"));
    }

    @Test
    void numbersAreToldWithTheirRange() {
        assertThat(questions())
                .filteredOn(question -> question.containsKey("number"))
                .extracting("id", "number")
                .containsExactly(
                        tuple("experience", Map.of("kind", "integer", "min", 0, "minIncluded", true)),
                        tuple("stop-loss", Map.of("kind", "integer", "min", 0, "minIncluded", true, "max", 10)),
                        tuple("open-positions", Map.of("kind", "integer", "min", 1, "minIncluded", true)),
                        tuple("size", Map.of("kind", "decimal", "min", "0", "minIncluded", false)));
    }

    @Test
    void itNamesItsEditionRulesAndLanguage() {
        Answer answer = api.get(Api.QUESTIONNAIRE);

        assertThat(answer.json()).containsEntry("edition", "2026-12").containsEntry("language", "en");
        assertThat(answer.json().get("rulebook")).asString().matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void anyPublishedEditionCanBeAskedForAndKeepsItsOrder() {
        Answer answer = api.get(Api.QUESTIONNAIRE + "?edition=2026-11");

        assertThat(answer.json()).containsEntry("edition", "2026-11");
        assertThat(answer.header("Marginwise-Edition")).contains("2026-11");
        assertThat(answer.<Map<String, Object>>list("questions"))
                .hasSize(8)
                .first()
                .satisfies(question -> {
                    assertThat(question).containsEntry("id", "stop-loss");
                    assertThat(options(question))
                            .isEqualTo(List.of("nine-or-ten", "six-to-eight", "five-or-fewer", "no-record", "no-stop"));
                });
    }

    @Test
    void anEditionThatWasNeverPublishedIsNotFoundAndThePublishedOnesAreNamed() {
        Answer answer = api.get(Api.QUESTIONNAIRE + "?edition=2027-01");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.string("detail")).contains("2026-11", "2026-12");
    }

    private static Object options(Map<String, Object> question) {
        return ((List<?>) Objects.requireNonNull(question.get("options")))
                .stream().map(option -> ((Map<?, ?>) option).get("id")).toList();
    }

    private List<Map<String, Object>> questions() {
        return api.get(Api.QUESTIONNAIRE).list("questions");
    }
}

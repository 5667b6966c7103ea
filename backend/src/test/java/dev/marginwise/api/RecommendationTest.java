package dev.marginwise.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SharedService
class RecommendationTest {
    private final Api api;

    RecommendationTest(EmbeddedServer server) {
        api = new Api(server);
    }

    @Test
    void theBestAnswersEarnCross() {
        Answer cross = recommended(Profiles.best());

        assertThat(cross.json())
                .containsEntry("mode", "cross")
                .containsEntry("complete", true)
                .containsEntry("also", List.of())
                .containsEntry("cautions", List.of())
                .containsEntry("contradictions", List.of());
        assertThat(cross.<Map<String, Object>>list("reasons"))
                .extracting("kind")
                .containsOnly("condition-met");
        assertThat(cross.<Map<String, Object>>list("reasons"))
                .extracting("question")
                .containsExactlyElementsOf(Profiles.best().keySet());
    }

    @Test
    void weakStopsAloneGiveIsolatedWithSmallerSize() {
        Answer isolated = recommended(Map.of("experience", "over-a-hundred", "stop-loss", "no-stop"));

        assertThat(isolated.json())
                .containsEntry("mode", "isolated")
                .containsEntry("complete", false)
                .containsEntry("also", List.of("smaller-size"));
        assertThat(isolated.<Map<String, Object>>list("reasons"))
                .singleElement()
                .satisfies(reason -> assertThat(reason)
                        .containsEntry("rule", "stops-not-kept")
                        .containsEntry("kind", "gate")
                        .containsEntry("question", "stop-loss")
                        .containsEntry("answer", "no-stop")
                        .extractingByKey("source")
                        .extracting("id")
                        .isEqualTo("S9"));
    }

    @Test
    void aRuleOfOurOwnJudgementSaysSoInPlaceOfAStatement() {
        Answer isolated = recommended(Map.of("size", "over-ten"));

        assertThat(isolated.<Map<String, Object>>list("reasons"))
                .singleElement()
                .extracting("source")
                .isEqualTo(Map.of(
                        "id", "ours",
                        "statement", "No source says this. It is our own judgement.",
                        "url", "/rules#size-above-ten"));
    }

    @Test
    void theContractsFieldsAreAllThere() {
        Answer body = recommended(Profiles.best());

        assertThat(body.json())
                .containsKeys(
                        "code",
                        "edition",
                        "rulebook",
                        "language",
                        "mode",
                        "complete",
                        "also",
                        "headline",
                        "summary",
                        "reasons",
                        "cautions",
                        "contradictions",
                        "forcedBy",
                        "whatWouldChange",
                        "distance",
                        "notRelevant",
                        "nextSteps",
                        "notice",
                        "links")
                .doesNotContainKey("current");
        assertThat(body.json().get("links"))
                .isEqualTo(Map.of(
                        "self", "/api/v1/recommendations/" + body.string("code"), "page", "/r/" + body.string("code")));
    }

    @Test
    void cautionsStandBesideCrossUntilTheThird() {
        Map<String, Object> answers = Profiles.bestBut("experience", "up-to-a-hundred");
        answers.put("size", "two-to-five-times");
        assertThat(recommended(answers).json()).containsEntry("mode", "cross");

        answers.put("affordability", "would-hurt");
        Answer third = recommended(answers);

        assertThat(third.json()).containsEntry("mode", "isolated");
        assertThat(third.<Map<String, Object>>list("cautions"))
                .extracting("rule")
                .containsExactly("still-learning", "size-two-to-five", "loss-would-hurt");
        assertThat(third.<Map<String, Object>>list("reasons"))
                .singleElement()
                .satisfies(reason -> assertThat(reason)
                        .containsEntry("rule", "too-many-cautions")
                        .containsEntry("question", null));
    }

    @Test
    void answersThatDoNotFitAreShownAndDecideNothing() {
        Map<String, Object> answers = Profiles.bestBut("portfolio", "no-check");
        Answer body = recommended(answers);

        assertThat(body.<Map<String, Object>>list("contradictions"))
                .singleElement()
                .satisfies(contradiction -> assertThat(contradiction)
                        .containsEntry("rule", "worked-out-without-checking")
                        .containsEntry("questions", List.of("open-positions", "portfolio", "together")));
        assertThat(body.<Map<String, Object>>list("reasons")).extracting("rule").containsExactly("no-portfolio-limit");
    }

    @Test
    void aMissedKnowledgeCheckExplainsTheRightAnswer() {
        Answer body = recommended(Profiles.bestBut("shared-margin", "fixed-price"));

        assertThat(body.<Map<String, Object>>list("reasons")).singleElement().satisfies(reason -> {
            assertThat(reason).containsEntry("rule", "shared-margin-unclear");
            assertThat(reason.get("text")).asString().contains("1,000 USDT");
        });
    }

    @Test
    void aModeSettledInEveryCaseNamesTheGateOfEachCase() {
        Answer body = recommended(Map.of("together", "lose-together"));

        assertThat(body.json()).containsEntry("mode", "isolated").containsEntry("complete", false);
        assertThat(body.<Map<String, Object>>list("reasons"))
                .extracting("rule", "answer")
                .containsExactlyInAnyOrder(
                        tuple("single-position", null), tuple("positions-lose-together", "lose-together"));
    }

    @Test
    void whileBothModesArePossibleTheOpenQuestionsAreNamed() {
        Answer answer = api.recommend(Profiles.bestWithout("size"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json())
                .containsEntry("type", "/problems/answers-incomplete")
                .containsEntry("missing", List.of("size"));
        assertThat(api.recommend(Map.of()).json())
                .containsEntry("missing", List.copyOf(Profiles.best().keySet()));
    }

    @ParameterizedTest
    @CsvSource({
        "stop-loss, 10, nine-or-ten",
        "stop-loss, 9, nine-or-ten",
        "stop-loss, 9.0, nine-or-ten",
        "stop-loss, 8, six-to-eight",
        "stop-loss, 6, six-to-eight",
        "stop-loss, 5, five-or-fewer",
        "stop-loss, 0, five-or-fewer",
        "experience, 1e3, over-a-hundred",
        "experience, 101, over-a-hundred",
        "experience, 100, up-to-a-hundred",
        "experience, 21, up-to-a-hundred",
        "experience, 20, up-to-twenty",
        "experience, 1, up-to-twenty",
        "experience, 0, none",
        "open-positions, 1, one",
        "open-positions, 2, two-or-three",
        "open-positions, 3, two-or-three",
        "open-positions, 4, four-or-more",
        "size, 0.000001, up-to-twice",
        "size, 2, up-to-twice",
        "size, 2.000001, two-to-five-times",
        "size, 5.00, two-to-five-times",
        "size, 5.01, five-to-ten-times",
        "size, 10, five-to-ten-times",
        "size, 10.1, over-ten",
        "size, '\"10.1\"', over-ten",
        "size, '\"2\"', up-to-twice"
    })
    void aNumberMeansAnOption(String question, String number, String option) {
        Answer byNumber = api.post(Api.CONSULTATION, "{\"answers\":{\"" + question + "\":" + number + "}}");

        assertThat(byNumber.json()).containsEntry("answers", Map.of(question, option));
    }

    @Test
    void aNumberAndItsOptionGiveTheSameBody() {
        assertThat(api.recommend(Profiles.bestBut("stop-loss", 9)).text())
                .isEqualTo(api.recommend(Profiles.best()).text());
    }

    @Test
    void theOrderOfAnswersDoesNotChangeAByte() {
        String body = api.recommend(Profiles.best()).text();
        List<String> keys = new ArrayList<>(Profiles.best().keySet());
        Collections.reverse(keys);
        Map<String, Object> reversed = new LinkedHashMap<>();
        keys.forEach(key -> reversed.put(key, Profiles.best().get(key)));

        assertThat(api.recommend(reversed).text()).isEqualTo(body);
        assertThat(api.recommend(Profiles.best()).text()).isEqualTo(body);
    }

    @Test
    void theEditionMayBeNamed() {
        String answers = Api.json(Profiles.best());
        String body = api.recommend(Profiles.best()).text();

        assertThat(api.post(Api.RECOMMENDATIONS, "{\"edition\":\"2026-12\",\"answers\":" + answers + "}")
                        .text())
                .isEqualTo(body);
    }

    private Answer recommended(Map<String, ?> answers) {
        Answer answer = api.recommend(answers);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }
}

package dev.marginwise.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SharedService
class ConsultationTest {
    private final Api api;

    ConsultationTest(EmbeddedServer server) {
        api = new Api(server);
    }

    @Test
    void itBeginsWithTheFirstQuestionAndAllToAsk() {
        var standing = api.consult(Map.of()).json();

        assertStanding(standing, null, "own-risk", 9, 9, List.of());
        assertThat(standing).containsEntry("answers", Map.of()).containsEntry("edition", "2026-12");
    }

    @Test
    void theBestAnswersAreAskedOneByOneUntilCross() {
        Map<String, Object> given = new LinkedHashMap<>();
        List<String> order = List.copyOf(Profiles.best().keySet());

        for (int asked = 0; asked < order.size(); asked++) {
            String next = order.get(asked);
            int open = order.size() - asked;
            assertStanding(api.consult(given).json(), null, next, open, open, List.of());
            given.put(next, Profiles.best().get(next));
        }

        assertStanding(api.consult(given).json(), "cross", null, 0, 0, List.of());
    }

    @Test
    void oneAnswerCanSettleTheModeWhileQuestionsRemain() {
        assertStanding(
                api.consult(Map.of("own-risk", "only-its-margin")).json(), "isolated", "experience", 0, 8, List.of());
    }

    @Test
    void withOnePositionItIsNotAskedWhatPositionsDoTogether() {
        var standing = api.consult(Map.of("open-positions", "one")).json();

        assertStanding(standing, "isolated", "own-risk", 0, 7, List.of("together"));
    }

    @Test
    void whoeverNeverTradedIsNotAskedAboutStops() {
        var standing = api.consult(Map.of("own-risk", "more-of-wallet", "experience", 0))
                .json();

        assertStanding(standing, "isolated", "open-positions", 0, 6, List.of("stop-loss"));
    }

    @Test
    void anEarlierEditionIsAskedInItsOwnOrder() {
        Answer answer = api.post(Api.CONSULTATION, "{\"answers\":{},\"edition\":\"2026-11\"}");

        assertStanding(answer.json(), null, "stop-loss", 8, 8, List.of());
        assertThat(answer.json()).containsEntry("edition", "2026-11");
    }

    @Test
    void anAnswerThatDoesNotMatterIsNamedSo() {
        var standing = api.consult(Profiles.bestBut("open-positions", "one")).json();

        assertStanding(standing, "isolated", null, 0, 0, List.of("together"));
    }

    @Test
    void numbersComeBackAsTheOptionsTheyMean() {
        var standing = api.consult(Map.of("stop-loss", 7, "size", "2.5")).json();

        assertThat(standing).containsEntry("answers", Map.of("stop-loss", "six-to-eight", "size", "two-to-five-times"));
    }

    @Test
    void theNextQuestionIsToldAsInTheQuestionnaire() {
        List<Object> questions = api.get(Api.QUESTIONNAIRE).list("questions");

        assertThat(api.consult(Map.of()).json()).containsEntry("next", questions.get(0));
    }

    @Test
    void theContractsFieldsAreThereEvenWhenEmpty() {
        assertThat(api.consult(Profiles.best()).json())
                .containsOnlyKeys(
                        "edition",
                        "rulebook",
                        "language",
                        "answers",
                        "settled",
                        "complete",
                        "next",
                        "remaining",
                        "notRelevant");
    }

    private static void assertStanding(
            Map<String, Object> standing,
            @Nullable String settled,
            @Nullable String next,
            int toSettle,
            int toComplete,
            List<String> notRelevant) {
        assertThat(standing)
                .containsEntry("settled", settled)
                .containsEntry("complete", next == null)
                .containsEntry("remaining", Map.of("toSettle", toSettle, "toComplete", toComplete))
                .containsEntry("notRelevant", notRelevant);
        Object question = standing.get("next");
        assertThat(question == null ? null : ((Map<?, ?>) question).get("id")).isEqualTo(next);
    }
}

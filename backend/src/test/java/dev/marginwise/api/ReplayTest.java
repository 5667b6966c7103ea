package dev.marginwise.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@SharedService
class ReplayTest {
    private final Api api;

    ReplayTest(EmbeddedServer server) {
        api = new Api(server);
    }

    @Test
    void aCodeGivesTheSameRecommendationAndWhatHoldsToday() {
        for (Map<String, Object> answers : List.of(Profiles.best(), Map.<String, Object>of("stop-loss", "no-stop"))) {
            Answer told = api.recommend(answers);

            Map<String, Object> replayed =
                    new LinkedHashMap<>(replay(told.string("code")).json());

            assertThat(replayed.remove("current"))
                    .isEqualTo(Map.of("edition", "2026-12", "mode", told.string("mode"), "same", true));
            assertThat(replayed).isEqualTo(told.json());
        }
    }

    @Test
    void anOlderCodeSaysWhatTodaysRulesMakeOfItsAnswers() {
        assertThat(current("{\"size\":\"over-ten-or-unknown\"}"))
                .isEqualTo(Map.of("edition", "2026-12", "mode", "isolated", "same", true));
        Map<String, Object> best = new LinkedHashMap<>(Profiles.best());
        best.remove("own-risk");
        assertThat(current(Api.json(best)))
                .containsEntry("edition", "2026-12")
                .containsEntry("mode", null)
                .containsEntry("same", false);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> current(String answers) {
        Answer told = api.post(Api.RECOMMENDATIONS, "{\"edition\":\"2026-11\",\"answers\":" + answers + "}");
        Answer replayed = replay(told.string("code"));
        assertThat(replayed.json()).containsEntry("edition", "2026-11");
        return Objects.requireNonNull((Map<String, Object>) replayed.json().get("current"));
    }

    @Test
    void aReplayDiffersFromTheRecommendationInNothingButCurrent() {
        Answer told = api.recommend(Profiles.best());

        String replayed = replay(told.string("code")).text();

        assertThat(replayed.replaceFirst(",\"current\":\\{[^}]*}", "")).isEqualTo(told.text());
    }

    @Test
    void smallLettersAreUnderstood() {
        String code = api.recommend(Profiles.best()).string("code");

        assertThat(replay(code.toLowerCase(Locale.ROOT)).json()).containsEntry("code", code);
    }

    @Test
    void aWrongCharacterIsNeverGuessedAround() {
        String code = api.recommend(Profiles.best()).string("code");
        for (int place = code.indexOf('.') + 1; place < code.length(); place++) {
            char other = code.charAt(place) == '7' ? '8' : '7';

            Answer answer = replay(code.substring(0, place) + other + code.substring(place + 1));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json()).containsEntry("type", "/problems/code-mistyped");
        }
    }

    @Test
    void aCharacterTooFewOrTooManyIsMistyped() {
        String code = api.recommend(Profiles.best()).string("code");

        assertThat(replay(code + "0").status()).isEqualTo(422);
        assertThat(replay(code.substring(0, code.length() - 1)).status()).isEqualTo(422);
    }

    @Test
    void whatNoEditionGaveOutIsUnknown() {
        for (String code : List.of("2020-01.7K3QX", "nonsense", "2026-11", "2026-11.%C3%A4%C3%B6", "x".repeat(3_000))) {
            Answer answer = replay(code);

            assertThat(answer.status()).as(code).isEqualTo(404);
            assertThat(answer.json()).containsEntry("type", "/problems/code-unknown");
        }
    }

    @Test
    void aCodeOfUnsettledAnswersReplaysTheRefusal() {
        String code = "2026-11." + "0000";

        Answer answer = replay(code + checkCharacter(code));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json()).containsEntry("type", "/problems/answers-incomplete");
    }

    /** The one of 32 that fits. */
    private String checkCharacter(String code) {
        return "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
                .chars()
                .mapToObj(Character::toString)
                .filter(last -> !replay(code + last).string("type").equals("/problems/code-mistyped"))
                .findFirst()
                .orElseThrow();
    }

    private Answer replay(String code) {
        return api.get(Api.RECOMMENDATIONS + "/" + code);
    }
}

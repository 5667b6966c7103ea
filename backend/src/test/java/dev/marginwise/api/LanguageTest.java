package dev.marginwise.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SharedService
class LanguageTest {
    private final Api api;

    LanguageTest(EmbeddedServer server) {
        api = new Api(server);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en",
                "en-GB",
                "EN",
                "fr",
                "fr, en;q=0.5",
                "*",
                "",
                ";;;",
                "fr, ;q=1",
                "en;q=nonsense",
                "q=0.5;en",
                "-",
                "en,,en",
                "i-klingon, en;q=2"
            })
    void englishAnswersWhereNothingElseIsThere(String wanted) {
        for (Answer answer : answersIn(wanted)) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json()).containsEntry("language", "en");
            assertThat(answer.header("Content-Language")).contains("en");
        }
    }

    @Test
    void aHeaderOfManyLanguagesDoesNoHarm() {
        for (Answer answer : answersIn("fr,".repeat(2_000) + "en")) {
            assertThat(answer.header("Content-Language")).contains("en");
        }
    }

    @Test
    void cachesAreToldThatTheLanguageMatters() {
        for (Answer answer : answersIn("en")) {
            assertThat(Api.vary(answer)).contains("accept-language").contains("accept-encoding");
        }
    }

    private Answer[] answersIn(String wanted) {
        String body = "{\"answers\":" + Api.json(Profiles.best()) + "}";
        Answer recommendation = api.post(Api.RECOMMENDATIONS, body, "Accept-Language", wanted);
        return new Answer[] {
            recommendation,
            api.post(Api.CONSULTATION, body, "Accept-Language", wanted),
            api.get(Api.QUESTIONNAIRE, "Accept-Language", wanted),
            api.get(Api.RECOMMENDATIONS + "/" + recommendation.string("code"), "Accept-Language", wanted)
        };
    }
}

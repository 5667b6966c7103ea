package dev.marginwise.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON that can be read, and does not say what is asked for: every mistake is pointed at. */
@SharedService
class InvalidRequestTest {
    private final Api api;

    InvalidRequestTest(EmbeddedServer server) {
        api = new Api(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {Api.RECOMMENDATIONS, Api.CONSULTATION})
    void anEditionThatWasNeverPublishedIsRefusedWithThosePublished(String path) {
        Answer answer = api.post(path, "{\"answers\":{},\"edition\":\"2027-01\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(Api.errors(answer))
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .containsEntry("pointer", "/edition")
                        .containsEntry("allowed", List.of("2026-11", "2026-12")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | ''",
                "null | ''",
                "1 | ''",
                "{} | /answers",
                "{\"answers\":null} | /answers",
                "{\"answers\":[]} | /answers",
                "{\"answers\":\"no-stop\"} | /answers",
                "{\"answers\":{},\"edition\":null} | /edition",
                "{\"answers\":{},\"edition\":202611} | /edition",
                "{\"answers\":{},\"a~b/c\":1} | /a~0b~1c"
            })
    void whatIsNotOfTheExpectedKindIsPointedAt(String json, String pointer) {
        for (String path : List.of(Api.RECOMMENDATIONS, Api.CONSULTATION)) {
            Answer answer = api.post(path, json);

            Api.assertRefused(answer, 422, "request-invalid");
            assertThat(Api.errors(answer)).extracting("pointer").containsExactly(pointer);
        }
    }

    @Test
    void anUnknownFieldIsToldTheNearestKnownOne() {
        Answer answer = api.post(Api.RECOMMENDATIONS, "{\"answers\":{},\"editon\":\"2026-11\"}");

        assertThat(Api.errors(answer)).singleElement().satisfies(error -> {
            assertThat(error).containsEntry("allowed", List.of("answers", "edition"));
            assertThat(error.get("detail")).asString().endsWith("Did you mean 'edition'?");
        });
    }

    @Test
    void anUnknownQuestionIsToldTheNearestAndAll() {
        Answer answer = api.post(Api.RECOMMENDATIONS, "{\"answers\":{\"experiance\":\"none\"}}");

        Api.assertRefused(answer, 422, "answers-invalid");
        assertThat(Api.errors(answer)).singleElement().satisfies(error -> {
            assertThat(error)
                    .containsEntry("pointer", "/answers/experiance")
                    .containsEntry("allowed", List.copyOf(Profiles.best().keySet()));
            assertThat(error.get("detail")).asString().contains("Did you mean 'experience'?");
        });
    }

    @Test
    void anUnknownOptionIsToldTheNearestAndAll() {
        Answer answer = api.post(Api.CONSULTATION, "{\"answers\":{\"experience\":\"over-a-hundert\"}}");

        Api.assertRefused(answer, 422, "answers-invalid");
        assertThat(Api.errors(answer)).singleElement().satisfies(error -> {
            assertThat(error)
                    .containsEntry("pointer", "/answers/experience")
                    .containsEntry("allowed", List.of("over-a-hundred", "up-to-a-hundred", "up-to-twenty", "none"));
            assertThat(error.get("detail")).asString().contains("Did you mean 'over-a-hundred'?");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "stop-loss, -1",
        "stop-loss, 11",
        "stop-loss, 9.5",
        "stop-loss, 1e999999999",
        "stop-loss, -1e-999999999",
        "experience, -1",
        "experience, 0.5",
        "open-positions, 0",
        "size, 0",
        "size, -0.1",
        "portfolio, 1",
        "size, null",
        "size, true",
        "size, []",
        "size, {}",
        "portfolio, null"
    })
    void whatIsNoAnswerIsRefusedWithWhatWouldBe(String question, String value) {
        for (String path : List.of(Api.RECOMMENDATIONS, Api.CONSULTATION)) {
            Answer answer = api.post(path, "{\"answers\":{\"" + question + "\":" + value + "}}");

            Api.assertRefused(answer, 422, "answers-invalid");
            assertThat(Api.errors(answer)).singleElement().satisfies(error -> {
                assertThat(error).containsEntry("pointer", "/answers/" + question);
                assertThat(error.get("allowed")).asInstanceOf(LIST).isNotEmpty();
            });
        }
    }

    @Test
    void everyBadAnswerIsListedAndNoneIsUsed() {
        Answer answer = api.post(
                Api.RECOMMENDATIONS, "{\"answers\":{\"stop-loss\":11,\"portfolio\":null,\"size\":3,\"x\":\"y\"}}");

        assertThat(Api.errors(answer))
                .extracting("pointer")
                .containsExactly("/answers/stop-loss", "/answers/portfolio", "/answers/x");
    }
}

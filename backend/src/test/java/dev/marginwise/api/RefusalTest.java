package dev.marginwise.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.marginwise.Caller.Answer;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class RefusalTest {
    private final Api api;

    RefusalTest(EmbeddedServer server) {
        api = new Api(server);
    }

    @Test
    void anUnknownAddressIsRefused() {
        for (String path :
                List.of("/api", "/api/v1", "/api/v1/questionnaires", "/api/v2/questionnaire", "/api/%7B%7D")) {
            assertRefused(api.stray(api.request(path).GET()), 404, "not-found");
        }
    }

    @Test
    void aWrongMethodIsToldTheRightOne() {
        assertThat(api.call(
                                "GET",
                                Api.QUESTIONNAIRE,
                                api.request(Api.QUESTIONNAIRE).DELETE())
                        .header("Allow"))
                .get()
                .asString()
                .contains("GET");
        for (String path : List.of(Api.RECOMMENDATIONS, Api.CONSULTATION)) {
            Answer answer = api.call("POST", path, api.request(path).PUT(Api.body("{}")));
            assertRefused(answer, 405, "method-not-allowed");
            assertThat(answer.header("Allow")).contains("POST");
        }
    }

    @Test
    void aFormThatIsNotOfferedIsRefused() {
        assertRefused(api.get(Api.QUESTIONNAIRE, "Accept", "image/png"), 406, "not-acceptable");
        assertRefused(api.post(Api.RECOMMENDATIONS, "{\"answers\":{}}", "Accept", "text/csv"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", ";;;", ";q=1", "x, ;q=1", ",", "*", "text/html;q=x, */*"})
    void anAcceptHeaderThatCannotBeReadIsNoFault(String wanted) {
        assertThat(api.get(Api.QUESTIONNAIRE, "Accept", wanted).status()).isIn(200, 406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data"})
    void aBodyOfAnotherTypeIsRefused(String type) {
        assertRefused(
                api.call(
                        "POST",
                        Api.RECOMMENDATIONS,
                        api.request(Api.RECOMMENDATIONS, "Content-Type", type).POST(Api.body("a=b"))),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "{\"answers\":",
                "{\"answers\":{}}x",
                "{'answers':{}}",
                "{\"answers\":{},}",
                "{\"answers\":{}}{}",
                "nul",
                "{\"answers\":{\"stop-loss\":NaN}}",
                "{\"answers\":{\"stop-loss\":01}}",
                "{\"answers\":{\"stop-loss\":+1}}",
                "{\"answers\":{\"stop-loss\":1e99999999999}}",
                "\u0000",
                "\"\\ud800",
                "{\"answers\":{\"stop-loss\":9,\"stop-loss\":0}}",
                "{\"answers\":{},\"answers\":{}}"
            })
    void malformedJsonIsRefused(String json) {
        for (String path : List.of(Api.RECOMMENDATIONS, Api.CONSULTATION)) {
            assertRefused(api.post(path, json), 400, "malformed-json");
        }
    }

    @Test
    void aFieldNamedTwiceIsPointedAt() {
        Answer answer = api.post(Api.RECOMMENDATIONS, "{\"answers\":{\"stop-loss\":9,\"stop-loss\":0}}");

        assertThat(Api.errors(answer)).extracting("pointer").containsExactly("/answers/stop-loss");
    }

    @Test
    void deepNestingIsRefusedWithoutHarm() {
        for (String opening : List.of("[", "{\"answers\":", "{\"answers\":[")) {
            assertRefused(
                    api.post(Api.RECOMMENDATIONS, opening.repeat(50_000 / opening.length())), 400, "malformed-json");
        }
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin = "{\"answers\":{\"stop-loss\":\"f\u00fcnf\"}}".getBytes(ISO_8859_1);

        assertRefused(api.post(Api.RECOMMENDATIONS, latin), 400, "malformed-json");
        assertRefused(
                api.post(Api.RECOMMENDATIONS, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}), 400, "malformed-json");
    }

    @Test
    void aBodyOver64KiBIsRefused() {
        byte[] large = ("{\"answers\":{\"stop-loss\":\"" + "x".repeat(65_536) + "\"}}").getBytes(UTF_8);

        assertRefused(api.post(Api.RECOMMENDATIONS, large), 413, "body-too-large");
        assertRefused(
                api.call(
                        "POST",
                        Api.RECOMMENDATIONS,
                        api.request(Api.RECOMMENDATIONS, "Content-Type", "application/json")
                                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))),
                413,
                "body-too-large");
    }

    @Test
    void aBodyThatUnpacksToMoreThan64KiBIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(("{\"answers\":{\"stop-loss\":\"" + "x".repeat(20_000_000) + "\"}}").getBytes(UTF_8));
        }

        Answer answer = api.post(Api.RECOMMENDATIONS, packed.toByteArray(), "Content-Encoding", "gzip");

        assertThat(answer.status()).isBetween(400, 415);
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

            assertRefused(answer, 422, "request-invalid");
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

        assertRefused(answer, 422, "answers-invalid");
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

        assertRefused(answer, 422, "answers-invalid");
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

            assertRefused(answer, 422, "answers-invalid");
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

    @Test
    void aNumberOfHundredsOfDigitsIsMalformed() {
        assertRefused(
                api.post(Api.RECOMMENDATIONS, "{\"answers\":{\"size\":" + "9".repeat(500) + "}}"),
                400,
                "malformed-json");
    }

    private static void assertRefused(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json()).containsEntry("type", "/problems/" + type);
    }
}

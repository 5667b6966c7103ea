package dev.marginwise.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@SharedService
class ProblemTest {
    private final Caller caller;

    ProblemTest(EmbeddedServer server) {
        caller = new Caller(server);
    }

    @Test
    void anUnknownPathIsNamed() {
        var answer = caller.get("/api/nowhere");

        assertProblem(answer, 404, "not-found");
        assertThat(answer.json())
                .containsEntry("detail", "There is nothing at /api/nowhere.")
                .containsEntry("instance", "/api/nowhere")
                .containsEntry("errors", List.of());
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() {
        var answer = caller.call(caller.request("/api/trial/order").DELETE());

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).contains("POST");
        assertThat(answer.json()).containsEntry("detail", "DELETE is not offered here, but POST.");
    }

    @Test
    void aFormThatCannotBeProducedIsRefused() {
        var answer = caller.get("/api/trial/text", "Accept", "image/png");

        assertProblem(answer, 406, "not-acceptable");
        assertThat(answer.json()).containsEntry("detail", "This address answers text/plain.");
    }

    @Test
    void aBodyOfAnotherMediaTypeIsRefused() {
        var answer = caller.post("/api/trial/order", "application/xml", "<a/>");

        assertProblem(answer, 415, "unsupported-media-type");
        assertThat(answer.json()).containsEntry("detail", "This address reads application/json.");
    }

    @Test
    void malformedJsonIsPlacedByLineAndColumn() {
        var answer = post("{\"answers\": {},\n  \"side\": long}");

        assertProblem(answer, 400, "malformed-json");
        assertThat(answer.json().get("detail")).asString().startsWith("Reading stopped at line 2, column 1");
    }

    @Test
    void anEmptyBodyIsMalformed() {
        assertProblem(post(""), 400, "malformed-json");
        assertProblem(post("  "), 400, "malformed-json");
    }

    @Test
    void textAfterTheBodyIsMalformed() {
        assertProblem(post("{\"answers\": {}} {}"), 400, "malformed-json");
    }

    @Test
    void aBodyNestedTooDeepIsMalformed() {
        assertProblem(post("[".repeat(30_000)), 400, "malformed-json");
    }

    @Test
    void aFieldNamedTwiceIsRefusedWithItsPlace() {
        var answer = post("{\"answers\": {\"a/b\": 1, \"a/b\": 2}}");

        assertProblem(answer, 400, "malformed-json");
        assertThat(errors(answer)).extracting("pointer").containsExactly("/answers/a~1b");
    }

    @Test
    void aBodyOver64KiBIsRefused() {
        var answer = post("{\"answers\": {\"a\": \"" + "x".repeat(65_536) + "\"}}");

        assertProblem(answer, 413, "body-too-large");
    }

    @Test
    void aBodyOver64KiBIsRefusedEvenWithoutALength() {
        byte[] large = "[".repeat(65_537).getBytes(UTF_8);

        var answer = caller.call(caller.request("/api/trial/order", "Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));

        assertProblem(answer, 413, "body-too-large");
    }

    @Test
    void everyProblemOfABodyIsReportedAtOnce() {
        var answer = post(
                "{\"answer\": 1, \"side\": \"lnog\", \"amount\": true, \"steps\": 62, \"legs\": [{\"symbol\": null}]}");

        assertProblem(answer, 422, "request-invalid");
        assertThat(errors(answer))
                .containsExactly(
                        Map.of(
                                "pointer",
                                "/answer",
                                "detail",
                                "There is no field 'answer' here. Did you mean 'answers'?",
                                "allowed",
                                List.of("answers", "side", "amount", "steps", "legs")),
                        Map.of("pointer", "/answers", "detail", "'answers' is missing."),
                        Map.of(
                                "pointer",
                                "/side",
                                "detail",
                                "'lnog' is not one of the allowed values. Did you mean 'long'?",
                                "allowed",
                                List.of("long", "short")),
                        Map.of("pointer", "/amount", "detail", "This has to be a decimal, such as \"0.25\" or 0.25."),
                        Map.of("pointer", "/steps", "detail", "This has to be a whole number from 1 to 61."),
                        Map.of("pointer", "/legs/0/symbol", "detail", "This is null; it has to be a string."));
    }

    @Test
    void nullAndOtherThingsThanObjectsAreRefused() {
        assertThat(errors(post("null"))).extracting("pointer").containsExactly("");
        assertThat(errors(post("[]"))).extracting("pointer").containsExactly("");
        assertThat(errors(post("{\"answers\": null}"))).extracting("pointer").containsExactly("/answers");
    }

    @Test
    void hugeNumbersAreRefusedAtOnce() {
        assertProblem(post("{\"answers\": {}, \"steps\": 1e999999999}"), 422, "request-invalid");
        assertProblem(post("{\"answers\": {}, \"steps\": 1e99999999999}"), 400, "malformed-json");
    }

    @Test
    void thousandsOfMistakesGetFiftyAnswers() {
        var fields = new StringBuilder("{\"answers\": {}");
        for (int i = 0; i < 5_000; i++) fields.append(",\"f").append(i).append("\":1");

        var answer = post(fields.append('}').toString());

        assertThat(errors(answer)).hasSize(50);
    }

    @Test
    void aGoodBodyIsRead() {
        var answer = post("{\"answers\": {\"a\": 1}, \"side\": \"long\", \"amount\": \"0.25\", \"steps\": 61}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).containsEntry("side", "long").containsEntry("steps", 61);
    }

    @Test
    void aParameterOfTheWrongKindIsNamed() {
        var answer = caller.get("/api/trial/number/seven");

        assertProblem(answer, 400, "request-malformed");
        assertThat(answer.json()).containsEntry("detail", "The parameter 'number' is not a whole number in range.");
    }

    @Test
    void aMissingOrRefusedParameterIsNamed() {
        assertThat(caller.get("/api/trial/limited").json())
                .containsEntry("detail", "The parameter 'limit' is missing.");
        assertThat(caller.get("/api/trial/limited?limit=101").json())
                .containsEntry("detail", "The parameter 'limit' must be less than or equal to 100.");
    }

    @Test
    void aProblemCarriesItsOwnMembers() {
        var answer = caller.get("/api/trial/incomplete");

        assertProblem(answer, 422, "answers-incomplete");
        assertThat(answer.json()).containsEntry("missing", List.of("capital", "leverage"));
    }

    @Test
    void aFaultTellsNothingOfTheInside() {
        var answer = caller.get("/api/trial/fault");

        assertProblem(answer, 500, "internal");
        assertThat(answer.text()).doesNotContain("secret", "Exception", "dev.marginwise");
        assertThat(answer.header("X-Request-Id")).isPresent();
    }

    private Answer post(String json) {
        return caller.postJson("/api/trial/order", json);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> errors(Answer answer) {
        return (List<Map<String, Object>>) answer.json().getOrDefault("errors", List.of());
    }

    private static void assertProblem(Answer answer, int status, String name) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.json()).containsEntry("type", "/problems/" + name).containsEntry("status", status);
    }
}

package dev.marginwise.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.Caller.Answer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The API as a partner calls it. Every answer is held to its description and to what all answers promise. */
final class Api {
    static final String RECOMMENDATIONS = "/api/v1/recommendations";
    static final String CONSULTATION = "/api/v1/consultation";
    static final String QUESTIONNAIRE = "/api/v1/questionnaire";
    static final String COMPARISONS = "/api/v1/margin/comparisons";

    private final Caller caller;
    private final Description description;

    Api(EmbeddedServer server) {
        caller = new Caller(server);
        description = new Description(caller.get("/openapi.yml").text());
    }

    Description description() {
        return description;
    }

    Answer get(String path, String... headers) {
        return checked("GET", path, caller.get(path, headers));
    }

    Answer post(String path, String json, String... headers) {
        return post(path, json.getBytes(UTF_8), headers);
    }

    Answer post(String path, byte[] json, String... headers) {
        return checked("POST", path, caller.postJson(path, json, headers));
    }

    Answer recommend(Map<String, ?> answers) {
        return post(RECOMMENDATIONS, "{\"answers\":" + json(answers) + "}");
    }

    Answer consult(Map<String, ?> answers) {
        return post(CONSULTATION, "{\"answers\":" + json(answers) + "}");
    }

    /** A call to an address that the description has, by a method or with a body that it need not have. */
    Answer call(String method, String path, HttpRequest.Builder request) {
        return checked(method, path, caller.call(request));
    }

    /** A call outside the description: held only to what every answer promises. */
    Answer stray(HttpRequest.Builder request) {
        return promised(caller.call(request));
    }

    HttpRequest.Builder request(String path, String... headers) {
        return caller.request(path, headers);
    }

    static HttpRequest.BodyPublisher body(String text) {
        return BodyPublishers.ofString(text);
    }

    static String json(Map<String, ?> answers) {
        return answers.entrySet().stream()
                .map(answer -> "\"" + answer.getKey() + "\":" + json(answer.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String json(Object answer) {
        return answer instanceof Number ? answer.toString() : "\"" + answer + "\"";
    }

    private Answer checked(String method, String path, Answer answer) {
        String type = answer.header("Content-Type").orElse("").replaceFirst(";.*", "");
        description.check(method, path.replaceFirst("\\?.*", ""), answer.status(), type, answer.text());
        return promised(answer);
    }

    private static Answer promised(Answer answer) {
        assertThat(answer.header("X-Request-Id")).as("X-Request-Id").isPresent();
        assertThat(answer.header("Marginwise-Edition").orElse("")).isIn("2026-11", "2026-12");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(vary(answer)).contains("accept-encoding");
        if (answer.status() >= 400) assertIsProblem(answer);
        return answer;
    }

    static String vary(Answer answer) {
        return String.join(",", answer.response().headers().allValues("Vary")).toLowerCase(Locale.ROOT);
    }

    /** What no refusal may lack, and what none may tell. */
    private static void assertIsProblem(Answer answer) {
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Language").orElse("")).isIn("en", "zh-CN");
        assertThat(vary(answer)).contains("accept-language");
        assertThat(answer.text())
                .doesNotContain("Exception", "\tat ", "dev.marginwise", "io.micronaut", "io.netty", "java.", "jackson");
        assertThat(answer.json())
                .containsEntry("status", answer.status())
                .hasEntrySatisfying("type", type -> assertThat(type).asString().startsWith("/problems/"))
                .hasEntrySatisfying(
                        "detail", detail -> assertThat(detail).asString().isNotBlank());
    }

    static void assertRefused(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json()).containsEntry("type", "/problems/" + type);
    }

    /** The problems of a refusal as pointers, in order. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> errors(Answer answer) {
        return (List<Map<String, Object>>) answer.json().getOrDefault("errors", List.of());
    }
}

package dev.marginwise.agents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.Caller.Answer;
import dev.marginwise.decision.Consultation;
import dev.marginwise.editions.Recommender;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.json.JsonBody;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.recommendation.AnswersRequest;
import dev.marginwise.rulebook.MarginMode;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What agents are told, called as a client of the protocol calls. */
@MicronautTest
@Property(name = "marginwise.agents.origins", value = "https://agent.example")
class AgentsTest {
    private static final String TOOLS = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";
    private static final String FULL = """
            {"own-risk": "more-of-wallet", "experience": 130, "stop-loss": 10, "open-positions": 2, \
            "portfolio": "written-limit", "shared-margin": "whole-wallet", "together": "offset-worked-out", \
            "size": 1.5, "affordability": "set-aside"}""";
    private static final String POSITIONS = """
            {"wallet": 2000, "positions": [{"symbol": "BTCUSDT", "side": "long", "quantity": 0.1, "entry": "60000", \
            "leverage": 10}]}""";

    private final Caller caller;
    private final RuleBooks books;
    private final JsonMapper json;
    private final Recommender recommender;
    private final RecommendTool recommend;

    AgentsTest(
            EmbeddedServer server, RuleBooks books, JsonMapper json, Recommender recommender, RecommendTool recommend) {
        this.caller = new Caller(server);
        this.books = books;
        this.json = json;
        this.recommender = recommender;
        this.recommend = recommend;
    }

    static Stream<Arguments> sameInputs() {
        return Stream.of(
                Arguments.of("next_question", "{\"answers\":{}}", "/api/v1/consultation"),
                Arguments.of(
                        "next_question",
                        "{\"answers\":{\"stop-loss\":3},\"edition\":\"2026-11\"}",
                        "/api/v1/consultation"),
                Arguments.of("next_question", "{\"answers\":{\"stop-los\":3}}", "/api/v1/consultation"),
                Arguments.of("next_question", "{\"answers\":{\"stop-loss\":11}}", "/api/v1/consultation"),
                Arguments.of("next_question", "{}", "/api/v1/consultation"),
                Arguments.of("recommend", "{\"answers\":{\"open-positions\":1}}", "/api/v1/recommendations"),
                Arguments.of("recommend", "{\"answers\":{\"open-positions\":null}}", "/api/v1/recommendations"),
                Arguments.of("recommend", "{\"answers\":" + FULL + "}", "/api/v1/recommendations"),
                Arguments.of("recommend", "{\"answers\":{},\"edition\":\"1999-01\"}", "/api/v1/recommendations"),
                Arguments.of("compare_margin", POSITIONS, "/api/v1/margin/comparisons"),
                Arguments.of(
                        "compare_margin", "{\"wallet\":1e999999999,\"positions\":[]}", "/api/v1/margin/comparisons"));
    }

    @ParameterizedTest
    @MethodSource("sameInputs")
    void aToolTellsWhatTheApiTells(String tool, String input, String path) throws IOException {
        for (String language : List.of("en", "zh-CN")) {
            Map<String, Object> told = result(call(tool, input, "Accept-Language", language));

            Answer same = caller.postJson(path, input.getBytes(UTF_8), "Accept-Language", language);
            boolean refused = same.status() != 200;
            assertThat(refused ? bare(content(told)) : content(told))
                    .isEqualTo(refused ? bare(same.json()) : same.json());
            assertThat(JsonMapper.createDefault()
                            .readValue((String) texts(told).get(0), Argument.mapOf(String.class, Object.class)))
                    .isEqualTo(content(told));
            assertThat(told.get("isError")).isEqualTo(refused);
        }
    }

    @Test
    void theRuleBookIsTheApis() {
        assertThat(content(result(call("rulebook", "{}"))))
                .isEqualTo(caller.get("/api/v1/rulebook").json());
        assertThat(content(result(call("rulebook", "{\"edition\":\"2026-11\"}"))))
                .isEqualTo(caller.get("/api/v1/rulebook?edition=2026-11").json());
    }

    @Test
    void aResultIsExplainedByItsCode() {
        String code = (String) content(result(call("recommend", "{\"answers\":{\"open-positions\":1}}")))
                .get("code");

        assertThat(content(result(call("explain", "{\"code\":\"" + code + "\"}"))))
                .isEqualTo(caller.get("/api/v1/recommendations/" + code).json());
        assertThat(result(call("explain", "{\"code\":\"2026-12.AAAAAA\"}"))).containsEntry("isError", true);
    }

    @Test
    void anOpenQuestionIsNamedWithItsOptionsInsteadOfAMode() {
        Map<String, Object> told = result(call("recommend", "{\"answers\":{\"open-positions\":2}}"));

        Map<String, Object> next = content(result(call("next_question", "{\"answers\":{\"open-positions\":2}}")));
        assertThat(told).containsEntry("isError", true);
        assertThat(content(told))
                .containsEntry("type", "/problems/answers-incomplete")
                .containsEntry("next", next.get("next"))
                .doesNotContainKey("mode");
    }

    @Test
    void aLanguageMayBeAnArgument() {
        Map<String, Object> chinese = content(result(call("next_question", "{\"answers\":{},\"language\":\"zh-CN\"}")));

        assertThat(chinese).containsEntry("language", "zh-CN");
        assertThat(content(result(call("next_question", "{\"answers\":{},\"language\":\"fr\"}")))
                        .toString())
                .contains("/language", "zh-CN");
    }

    @Test
    void everyAnswerCarriesTheNotice() {
        for (String language : List.of("en", "zh-CN")) {
            String notice = books.current().book().texts(language).orElseThrow().notice();
            for (String called : List.of("next_question", "recommend", "compare_margin")) {
                assertThat(texts(result(call(called, "{\"answers\":{}}", "Accept-Language", language))))
                        .as(called)
                        .contains(notice);
            }
        }
    }

    @Test
    void noToolTellsAnybodyWhatToDo() {
        List<String> said = Stream.of("en", "zh-CN")
                .flatMap(language -> Stream.of(
                        send(TOOLS, "Accept-Language", language).text(),
                        send(initialize("2025-06-18")).text(),
                        call("next_question", "{\"answers\":{}}", "Accept-Language", language)
                                .text(),
                        call("recommend", "{\"answers\":" + FULL + "}", "Accept-Language", language)
                                .text(),
                        call("recommend", "{\"answers\":{\"open-positions\":1}}", "Accept-Language", language)
                                .text(),
                        call("compare_margin", POSITIONS, "Accept-Language", language)
                                .text(),
                        call("rulebook", "{}", "Accept-Language", language).text()))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();

        assertThat(said).noneMatch(text -> text.contains("you should") || text.contains("你应") || text.contains("您应"));
    }

    @Test
    void everyCompleteSetGetsTheModeThatTheApiGives() {
        for (Consultation consultation : books.all()) {
            Questionnaire questionnaire = consultation.book().questionnaire();
            List<Answers> sets = IntStream.range(0, questionnaire.partialSets())
                    .mapToObj(index -> Answers.at(questionnaire, index))
                    .filter(Answers::full)
                    .toList();

            assertThat(sets).hasSize(questionnaire.completeSets());
            assertThat(sets.parallelStream()
                            .filter(set -> toolsMode(consultation, set) != recommender.decide(consultation, set)))
                    .isEmpty();
        }
    }

    private MarginMode toolsMode(Consultation consultation, Answers set) {
        String input = written(
                Map.of("answers", set.ids(), "edition", consultation.book().edition()));
        JsonBody body = JsonBody.parse(input.getBytes(UTF_8));
        return recommend
                .recommended(
                        AnswersRequest.read(body, books), consultation.book().firstTexts())
                .mode();
    }

    @Test
    void toolsCountAgainstTheLimitOfAnAddress() {
        assertThat(send(TOOLS).header("RateLimit")).isPresent();
    }

    @Test
    void theVersionOfTheProtocolIsAgreedOn() {
        assertThat(result(send(initialize("2025-06-18")))).containsEntry("protocolVersion", "2025-06-18");
        assertThat(send(TOOLS, "MCP-Protocol-Version", "2025-06-18").status()).isEqualTo(200);
        assertThat(send(TOOLS, "MCP-Protocol-Version", "1999-01-01").status()).isEqualTo(400);
    }

    @Test
    void aNotificationIsTakenWithoutAnAnswer() {
        Answer taken = send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");

        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.text()).isEmpty();
    }

    @Test
    void thereIsNoStreamAndNoSession() {
        assertThat(caller.get("/mcp", "Accept", "text/event-stream").status()).isEqualTo(405);
        assertThat(caller.call(caller.request("/mcp").DELETE()).status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "7", "{\"jsonrpc\":\"2.0\"}", "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}"})
    void whatIsNoMessageIsRefusedAsJsonRpc(String body) {
        Answer refused = send(body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json()).containsKey("error").containsEntry("jsonrpc", "2.0");
        assertThat(refused.text()).doesNotContain("Exception", "jackson", "io.modelcontextprotocol");
    }

    @Test
    void anArgumentThatStandsTwiceIsNotOverwritten() {
        Answer refused = call("recommend", "{\"answers\":{\"open-positions\":2,\"open-positions\":1}}");

        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void anUnknownToolIsRefusedWithoutInternals() {
        Answer refused = call("transfer", "{}");

        assertThat(refused.json()).containsKey("error");
        assertThat(refused.text()).doesNotContain("Exception", "dev.marginwise");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:6274, 200",
        "http://127.0.0.1, 200",
        "http://[::1]:9, 200",
        "https://agent.example, 200",
        "http://agent.example, 403",
        "http://evil.example, 403",
        "http://localhost.evil.example, 403",
        "null, 403"
    })
    void onlyPagesOfThisMachineAndOfListedOriginsMayCall(String origin, int status) {
        Answer answer = send(TOOLS, "Origin", origin);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Access-Control-Allow-Origin"))
                .isEqualTo(Optional.of(origin).filter(own -> status == 200));
    }

    private Answer call(String tool, String input, String... headers) {
        return send(
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                        + "\",\"arguments\":" + input + "}}",
                headers);
    }

    private Answer send(String message, String... headers) {
        return caller.call(caller.request("/mcp", headers)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(BodyPublishers.ofString(message)));
    }

    private static String initialize(String version) {
        return "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"" + version
                + "\",\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}";
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> result(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return (Map<String, Object>) Objects.requireNonNull(answer.json().get("result"), answer::text);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> content(Map<String, Object> result) {
        return (Map<String, Object>) Objects.requireNonNull(result.get("structuredContent"));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> texts(Map<String, Object> result) {
        return ((List<Map<String, Object>>) Objects.requireNonNull(result.get("content")))
                .stream().map(part -> part.get("text")).toList();
    }

    /** A problem names the path of its request, and a tool may add the question to ask. */
    private static Map<String, Object> bare(Map<String, Object> answer) {
        Map<String, Object> bare = new LinkedHashMap<>(answer);
        bare.remove("instance");
        bare.remove("next");
        return bare;
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.marginwise.agents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import dev.marginwise.decision.Consultation;
import dev.marginwise.editions.Recommender;
import dev.marginwise.editions.RuleBooks;
import dev.marginwise.json.JsonBody;
import dev.marginwise.questionnaire.Answers;
import dev.marginwise.questionnaire.Questionnaire;
import dev.marginwise.recommendation.AnswersRequest;
import dev.marginwise.rulebook.MarginMode;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What agents are told. */
@SharedService
class AgentsTest {
    private static final String FULL = """
            {"own-risk": "more-of-wallet", "experience": 130, "stop-loss": 10, "open-positions": 2, \
            "portfolio": "written-limit", "shared-margin": "whole-wallet", "together": "offset-worked-out", \
            "size": 1.5, "affordability": "set-aside"}""";
    private static final String POSITIONS = """
            {"wallet": 2000, "positions": [{"symbol": "BTCUSDT", "side": "long", "quantity": 0.1, "entry": "60000", \
            "leverage": 10}]}""";

    private final Agent agent;
    private final RuleBooks books;
    private final JsonMapper json;
    private final Recommender recommender;
    private final RecommendTool recommend;

    AgentsTest(
            EmbeddedServer server, RuleBooks books, JsonMapper json, Recommender recommender, RecommendTool recommend) {
        this.agent = new Agent(server);
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
            Map<String, Object> told = Agent.result(agent.call(tool, input, "Accept-Language", language));

            Answer same = agent.caller().postJson(path, input.getBytes(UTF_8), "Accept-Language", language);
            boolean refused = same.status() != 200;
            assertThat(refused ? bare(Agent.content(told)) : Agent.content(told))
                    .isEqualTo(refused ? bare(same.json()) : same.json());
            assertThat(JsonMapper.createDefault()
                            .readValue((String) Agent.texts(told).get(0), Argument.mapOf(String.class, Object.class)))
                    .isEqualTo(Agent.content(told));
            assertThat(told.get("isError")).isEqualTo(refused);
        }
    }

    /** So that positions read from what an exchange gives can be passed on as they are. */
    @Test
    void aComparisonOverAToolListsEveryFieldOfAPosition() throws IOException {
        JsonNode described = new ObjectMapper(new YAMLFactory())
                .readTree(agent.caller().get("/openapi.yml").text());
        JsonNode tools =
                new ObjectMapper().readTree(agent.send(Agent.TOOLS).text()).at("/result/tools");

        JsonNode compare = StreamSupport.stream(tools.spliterator(), false)
                .filter(tool -> tool.path("name").asText().equals("compare_margin"))
                .findFirst()
                .orElseThrow();

        assertThat(compare.at("/inputSchema/properties/positions/items/properties")
                        .fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(() -> described
                        .at("/components/schemas/ComparisonPosition/properties")
                        .fieldNames());
    }

    @Test
    void theRuleBookIsTheApis() {
        assertThat(Agent.content(Agent.result(agent.call("rulebook", "{}"))))
                .isEqualTo(agent.caller().get("/api/v1/rulebook").json());
        assertThat(Agent.content(Agent.result(agent.call("rulebook", "{\"edition\":\"2026-11\"}"))))
                .isEqualTo(
                        agent.caller().get("/api/v1/rulebook?edition=2026-11").json());
    }

    @Test
    void aResultIsExplainedByItsCode() {
        String code =
                (String) Agent.content(Agent.result(agent.call("recommend", "{\"answers\":{\"open-positions\":1}}")))
                        .get("code");

        assertThat(Agent.content(Agent.result(agent.call("explain", "{\"code\":\"" + code + "\"}"))))
                .isEqualTo(agent.caller().get("/api/v1/recommendations/" + code).json());
        assertThat(Agent.result(agent.call("explain", "{\"code\":\"2026-12.AAAAAA\"}")))
                .containsEntry("isError", true);
    }

    @Test
    void anOpenQuestionIsNamedWithItsOptionsInsteadOfAMode() {
        Map<String, Object> told = Agent.result(agent.call("recommend", "{\"answers\":{\"open-positions\":2}}"));

        Map<String, Object> next =
                Agent.content(Agent.result(agent.call("next_question", "{\"answers\":{\"open-positions\":2}}")));
        assertThat(told).containsEntry("isError", true);
        assertThat(Agent.content(told))
                .containsEntry("type", "/problems/answers-incomplete")
                .containsEntry("next", next.get("next"))
                .doesNotContainKey("mode");
    }

    @Test
    void aLanguageMayBeAnArgument() {
        Map<String, Object> chinese =
                Agent.content(Agent.result(agent.call("next_question", "{\"answers\":{},\"language\":\"zh-CN\"}")));

        assertThat(chinese).containsEntry("language", "zh-CN");
        assertThat(Agent.content(Agent.result(agent.call("next_question", "{\"answers\":{},\"language\":\"fr\"}")))
                        .toString())
                .contains("/language", "zh-CN");
    }

    @Test
    void everyAnswerCarriesTheNotice() {
        for (String language : List.of("en", "zh-CN")) {
            String notice = books.current().book().texts(language).orElseThrow().notice();
            for (String called : List.of("next_question", "recommend", "compare_margin")) {
                assertThat(Agent.texts(
                                Agent.result(agent.call(called, "{\"answers\":{}}", "Accept-Language", language))))
                        .as(called)
                        .contains(notice);
            }
        }
    }

    @Test
    void noToolTellsAnybodyWhatToDo() {
        List<String> said = Stream.of("en", "zh-CN")
                .flatMap(language -> Stream.of(
                        agent.send(Agent.TOOLS, "Accept-Language", language).text(),
                        agent.send(Agent.initialize("2025-06-18")).text(),
                        agent.call("next_question", "{\"answers\":{}}", "Accept-Language", language)
                                .text(),
                        agent.call("recommend", "{\"answers\":" + FULL + "}", "Accept-Language", language)
                                .text(),
                        agent.call("recommend", "{\"answers\":{\"open-positions\":1}}", "Accept-Language", language)
                                .text(),
                        agent.call("compare_margin", POSITIONS, "Accept-Language", language)
                                .text(),
                        agent.call("rulebook", "{}", "Accept-Language", language)
                                .text()))
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

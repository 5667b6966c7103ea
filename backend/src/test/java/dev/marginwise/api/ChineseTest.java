package dev.marginwise.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API as a Chinese partner calls it: other words, the same decisions. */
@SharedService
class ChineseTest {
    private static final String HAN = "\\p{IsHan}";
    private static final String BODY = "{\"answers\":" + Api.json(Profiles.best()) + "}";

    private final Api api;

    ChineseTest(EmbeddedServer server) {
        api = new Api(server);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zh-CN", "zh", "zh-Hans", "zh-hans-cn", "zh-CN,zh;q=0.9,en;q=0.8", "fr, zh;q=0.5, en;q=0.1"})
    void whoeverWantsChineseGetsIt(String wanted) {
        String code = api.post(Api.RECOMMENDATIONS, BODY).string("code");

        for (Answer answer : List.of(
                api.get(Api.QUESTIONNAIRE, "Accept-Language", wanted),
                api.post(Api.CONSULTATION, BODY, "Accept-Language", wanted),
                api.post(Api.RECOMMENDATIONS, BODY, "Accept-Language", wanted),
                api.get(Api.RECOMMENDATIONS + "/" + code, "Accept-Language", wanted),
                api.get("/api/v1/rulebook", "Accept-Language", wanted))) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json()).containsEntry("language", "zh-CN");
            assertInChinese(answer);
        }
    }

    @Test
    void theQuestionsAreAskedInChinese() {
        assertThat(inChinese(Api.QUESTIONNAIRE).<Map<String, Object>>list("questions"))
                .allSatisfy(question -> {
                    assertThat(question.get("topic")).asString().containsPattern(HAN);
                    assertThat(question.get("text")).asString().containsPattern(HAN);
                    assertThat(question.get("why")).asString().containsPattern(HAN);
                });
    }

    @Test
    void theDecisionIsTheSameInOtherWords() {
        for (Map<String, Object> answers : List.of(Profiles.best(), Map.<String, Object>of("open-positions", 1))) {
            String body = "{\"answers\":" + Api.json(answers) + "}";

            Map<String, Object> english = api.post(Api.RECOMMENDATIONS, body).json();
            Map<String, Object> chinese =
                    api.post(Api.RECOMMENDATIONS, body, "Accept-Language", "zh").json();

            for (String same : List.of("code", "rulebook", "mode", "also", "forcedBy", "distance", "notRelevant")) {
                assertThat(chinese.get(same)).as(same).isEqualTo(english.get(same));
            }
            for (String other : List.of("texts", "headline", "summary", "notice")) {
                assertThat(chinese.get(other)).as(other).isNotEqualTo(english.get(other));
            }
        }
    }

    @Test
    void aResultLinksToItsPageInTheSameLanguage() {
        String code = api.post(Api.RECOMMENDATIONS, BODY).string("code");

        for (Answer chinese : List.of(
                api.post(Api.RECOMMENDATIONS, BODY, "Accept-Language", "zh"),
                api.get(Api.RECOMMENDATIONS + "/" + code, "Accept-Language", "zh-CN"))) {
            assertThat(chinese.json().get("links"))
                    .isEqualTo(Map.of("self", Api.RECOMMENDATIONS + "/" + code, "page", "/zh/r/" + code));
        }
    }

    @Test
    void whatIsKeptForOneLanguageIsNeverToldInAnother() {
        String english = api.post(Api.RECOMMENDATIONS, BODY).text();
        String chinese =
                api.post(Api.RECOMMENDATIONS, BODY, "Accept-Language", "zh").text();

        assertThat(chinese).isNotEqualTo(english);
        assertThat(api.post(Api.RECOMMENDATIONS, BODY).text()).isEqualTo(english);
        assertThat(api.post(Api.RECOMMENDATIONS, BODY, "Accept-Language", "zh-CN")
                        .text())
                .isEqualTo(chinese);
    }

    @Test
    void noSpaceStandsBetweenChineseSentences() {
        Answer answer =
                api.post(Api.RECOMMENDATIONS, "{\"answers\":{\"open-positions\":1}}", "Accept-Language", "zh-CN");

        assertThat(answer.<Map<String, Object>>list("nextSteps"))
                .extracting("text")
                .contains("查看当前的模式。模式按交易对分别设置，币安文档写明默认是全仓。");
    }

    @Test
    void theRuleBookAndItsProofAreToldInChinese() {
        Answer rulebook = inChinese("/api/v1/rulebook");
        Answer proof = inChinese("/api/v1/rulebook/proof");

        assertThat(rulebook.text()).contains("\"numbers\":\"从 6 到 8\"").doesNotContain("up to");
        assertThat(proof.<Map<String, Object>>list("properties"))
                .hasSizeGreaterThan(8)
                .allSatisfy(property ->
                        assertThat(property.get("statement")).asString().containsPattern(HAN));
        assertInChinese(proof);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 缺少 'answers'。",
                "{ | 读到第 1 行第 2 列停下。",
                "{\"answers\":{},\"editon\":\"2026-11\"} | 这里没有字段 'editon'。您要写的是不是 'edition'？",
                "[1] | 这里必须是对象。",
                "{\"answers\":null,\"x\":1} | 这里没有字段 'x'。另有 1 处问题。",
                "{\"answers\":{\"open-positions\":0}} | 有一个回答不能接受；所有回答都没有采用。",
                "{\"answers\":{}} | 两种模式都还有可能；模式取决于：own-risk、experience、stop-loss、open-positions、"
                        + "portfolio、shared-margin、together、size、affordability。"
            })
    void aRefusalIsToldInChinese(String body, String detail) {
        Answer answer = api.post(Api.RECOMMENDATIONS, body, "Accept-Language", "zh-Hans");

        assertInChinese(answer);
        assertThat(answer.string("title")).containsPattern(HAN);
        assertThat(answer.string("detail")).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource({
        "open-positions, 0, 这道题要的是不小于 1 的整数。",
        "stop-loss, 11, 这道题要的是从 0 到 10 的整数。",
        "size, 0, 这道题要的是大于 0 的数字。",
        "size, null, 回答要写选项的名称，或大于 0 的数字。",
        "portfolio, null, 回答要写选项的名称。",
        "portfolio, 1, 这道题要的是选项的名称，不是数字。",
        "experience, '\"non\"', 这道题没有这个选项。您要写的是不是 'none'？",
        "experiance, 1, 没有这个名称的问题。您要写的是不是 'experience'？"
    })
    void whatIsNoAnswerIsToldInChinese(String question, String value, String detail) {
        Answer answer = api.post(
                Api.CONSULTATION, "{\"answers\":{\"" + question + "\":" + value + "}}", "Accept-Language", "zh");

        assertThat(Api.errors(answer)).extracting("detail").containsExactly(detail);
    }

    @Test
    void noEnglishIsLeft() {
        String comparison =
                "{\"wallet\":\"10\",\"positions\":[{\"symbol\":\"BTCUSDT\",\"side\":\"long\",\"quantity\":\"1\","
                        + "\"entry\":\"60000\",\"leverage\":\"500\",\"stop\":\"1\"}]}";
        String isolated = "{\"answers\":{\"stop-loss\":\"nine-or-ten\",\"experience\":\"none\"}}";
        String zh = "zh-CN";

        assertThat(List.of(
                        inChinese(Api.QUESTIONNAIRE),
                        inChinese("/api/v1/rulebook"),
                        inChinese("/api/v1/rulebook/proof"),
                        inChinese("/api/v1/rulebook/editions"),
                        inChinese("/api/v1/rulebook/difference?from=2026-11&to=2026-11"),
                        inChinese("/api/v1/rulebook/difference?from=2026-11"),
                        inChinese("/api/v1/rulebook/proof?edition=2020-01"),
                        api.post(Api.CONSULTATION, "{\"answers\":{}}", "Accept-Language", zh),
                        api.post(Api.RECOMMENDATIONS, BODY, "Accept-Language", zh),
                        api.post(Api.RECOMMENDATIONS, isolated, "Accept-Language", zh),
                        api.post(Api.RECOMMENDATIONS, "{\"answers\":{}}", "Accept-Language", zh),
                        api.post(Api.COMPARISONS, comparison, "Accept-Language", zh),
                        api.post(Api.COMPARISONS, "{\"wallet\":\"x\"}", "Accept-Language", zh)))
                .allSatisfy(
                        answer -> assertThat(answer.text()).doesNotContainPattern("[A-Za-z’']+(,? [A-Za-z’'-]+){2}"));
    }

    @Test
    void anAddressThatIsNotThereIsToldInChinese() {
        for (String path : List.of("/api/v1/nowhere", "/api/v1/recommendations/2020-01.7K3QX")) {
            Answer answer = api.stray(api.request(path, "Accept-Language", "zh").GET());

            assertInChinese(answer);
            assertThat(answer.string("title")).containsPattern(HAN);
            assertThat(answer.string("detail")).containsPattern(HAN);
        }
    }

    private Answer inChinese(String path) {
        return api.get(path, "Accept-Language", "zh-CN");
    }

    private static void assertInChinese(Answer answer) {
        assertThat(answer.header("Content-Language")).contains("zh-CN");
        assertThat(Api.vary(answer)).contains("accept-language");
    }
}

package dev.marginwise.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@SharedService
class RulebookTest {
    private static final String RULEBOOK = "/api/v1/rulebook";

    private final Api api;

    RulebookTest(EmbeddedServer server) {
        api = new Api(server);
    }

    @Test
    void theRuleBookIsThereAsData() {
        Answer answer = api.get(RULEBOOK);

        assertThat(answer.<Map<String, Object>>list("rules"))
                .extracting("kind")
                .containsOnly("gate", "caution", "contradiction")
                .hasSize(20);
        assertThat(answer.list("questions")).hasSize(9);
        assertThat(answer.list("statements")).hasSize(21);
        assertThat(answer.header("Content-Language")).contains("en");
    }

    @Test
    void everyPropertyIsProved() {
        Answer answer = api.get(RULEBOOK + "/proof");

        assertThat(answer.json()).containsEntry("answerSets", 288_000).containsEntry("crossSets", 22);
        assertThat(answer.<Map<String, Object>>list("properties"))
                .isNotEmpty()
                .allSatisfy(property -> assertThat(property).containsEntry("holds", true));
    }

    @Test
    void thePublishedEditionsAreListed() {
        assertThat(api.get(RULEBOOK + "/editions").<Map<String, Object>>list("editions"))
                .extracting("edition")
                .containsExactly("2026-11", "2026-12");
    }

    @Test
    void anEditionDoesNotDifferFromItself() {
        assertThat(api.get(RULEBOOK + "/difference?from=2026-11&to=2026-11").json())
                .containsEntry("changed", 0)
                .containsEntry("of", 61_440)
                .containsEntry("groups", List.of());
    }

    @Test
    void theTwoEditionsAreComparedOverEverySharedSet() {
        assertThat(api.get(RULEBOOK + "/difference?from=2026-11&to=2026-12").json())
                .containsEntry("changed", 146)
                .containsEntry("of", 288_000);
    }

    @Test
    void everyCompleteSetIsALine() {
        Answer answer = api.get(RULEBOOK + "/vectors");

        assertThat(answer.text().lines()).hasSize(288_000);
        assertThat(api.get(
                                RULEBOOK + "/vectors",
                                "If-None-Match",
                                answer.header("ETag").orElseThrow())
                        .status())
                .isEqualTo(304);
    }

    @Test
    void theDecisionTableIsXml() {
        assertThat(api.get(RULEBOOK + "/decision.dmn").text())
                .startsWith("<?xml")
                .contains("decisionTable");
    }

    @Test
    void anEditionThatWasNeverPublishedIsNotFound() {
        for (String path : List.of("?edition=2020-01", "/proof?edition=2020-01", "/vectors?edition=x")) {
            Answer answer = api.get(RULEBOOK + path);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json())
                    .hasEntrySatisfying(
                            "detail", detail -> assertThat(detail).asString().contains("2026-11"));
        }
    }

    @Test
    void aMissingParameterIsNamed() {
        Answer answer = api.get(RULEBOOK + "/difference?from=2026-11");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json()).containsEntry("detail", "The parameter 'to' is missing.");
    }
}

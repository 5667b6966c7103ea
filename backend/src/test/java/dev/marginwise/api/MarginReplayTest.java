package dev.marginwise.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days that were, tried on somebody's positions. */
@SharedService
class MarginReplayTest {
    private static final String REPLAYS = "/api/v1/margin/replays";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api api;

    MarginReplayTest(EmbeddedServer server) {
        api = new Api(server);
    }

    @Test
    void theDaysAreListedWithBothSourcesOfEachFigure() {
        Answer answer = api.get(REPLAYS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).containsEntry("edition", "2026-12").containsEntry("language", "en");
        JsonNode day = tree(answer).at("/replays/0");
        assertThat(day.at("/id").textValue()).isEqualTo("2025-10-10");
        assertThat(day.at("/question").textValue())
                .isEqualTo("What would 10 October 2025 have done to these positions?");
        assertThat(day.at("/moves/0/coin").textValue()).isEqualTo("BTC");
        assertThat(day.at("/moves/0/move").textValue()).isEqualTo("-0.1406");
        assertThat(day.at("/moves/0/sources")).hasSize(2);
        assertThat(day.at("/moves/0/sources/0/url").textValue()).startsWith("https://");
        assertThat(answer.<String>list("notes"))
                .anyMatch(text -> text.contains("mark price"))
                .anyMatch(text -> text.contains("not known"))
                .anyMatch(text -> text.contains("nothing of days to come"));
    }

    @Test
    void aDayIsReplayedInOrder() {
        Answer answer = compare(Positions.workedPicture().with("/replay", "2025-10-10"));

        JsonNode replay = tree(answer).at("/replay");
        assertThat(replay.at("/events").findValuesAsText("mode")).containsExactly("isolated", "isolated", "cross");
        assertThat(replay.at("/events/0/symbols/0").textValue()).isEqualTo("ETHUSDT");
        assertThat(replay.at("/events/0/positions/0").intValue()).isEqualTo(1);
        assertThat(replay.at("/isolated/equity").textValue()).isEqualTo("800");
        assertThat(replay.at("/cross/equity").textValue()).isEqualTo("0");
        assertThat(replay.at("/notMoved")).isEmpty();
        assertThat(replay.at("/text").textValue())
                .contains("BTCUSDT, ETHUSDT would have been liquidated", "800 USDT", "whole account");
    }

    @Test
    void whatHasNoFigureIsNamed() {
        Answer answer = compare(
                Positions.workedPicture().with("/positions/1/symbol", "SOLUSDT").with("/replay", "2024-08-05"));

        assertThat(tree(answer).at("/replay/notMoved/0").textValue()).isEqualTo("SOLUSDT");
        assertThat(tree(answer).at("/replay/text").textValue()).contains("No figure of that day is known for SOLUSDT");
    }

    @Test
    void anUnknownDayIsRefusedWithThoseThatAreKnown() {
        Answer answer = compare(Positions.workedPicture().with("/replay", "2011-11-11"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(Api.errors(answer))
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .containsEntry("pointer", "/replay")
                        .containsEntry("allowed", List.of("2025-10-10", "2025-05-08", "2024-08-05", "2022-11-09")));
    }

    @Test
    void aReplayIsToldInChinese() {
        Answer answer = api.get(REPLAYS, "Accept-Language", "zh-CN");

        assertThat(tree(answer).at("/replays/0/question").textValue()).isEqualTo("2025年10月10日会对这些仓位造成什么影响？");
    }

    private static JsonNode tree(Answer answer) {
        try {
            return JSON.readTree(answer.text());
        } catch (JsonProcessingException broken) {
            throw new AssertionError(answer.text(), broken);
        }
    }

    private Answer compare(Positions positions) {
        return api.post(Api.COMPARISONS, positions.json());
    }
}

package dev.marginwise.recommendation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that anybody would understand, and that are refused all the same: with a word on how to send them. */
@SharedService
class NearlyRightAnswerTest {
    private final Caller caller;

    NearlyRightAnswerTest(EmbeddedServer server) {
        caller = new Caller(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NINE-OR-TEN", "nine_or_ten", "Nine or ten"})
    void anotherWayOfWritingAnOptionIsToldItsOwn(String option) {
        Answer answer = send(option, "en");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("This question has no such option. Did you mean 'nine-or-ten'?");
    }

    @Test
    void aNumberInQuotesIsAskedForWithoutThem() {
        Answer answer = send("10", "en");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("This question takes a number. Send 10 without quotes.");
    }

    @Test
    void aNumberInQuotesIsAskedForWithoutThemInChinese() {
        Answer answer = send("10", "zh-CN");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("这道题可以用数字回答。请发送不带引号的 10。");
    }

    private Answer send(String answer, String language) {
        byte[] body = ("{\"answers\":{\"stop-loss\":\"" + answer + "\"}}").getBytes(UTF_8);
        return caller.postJson("/api/v1/recommendations", body, "Accept-Language", language);
    }
}

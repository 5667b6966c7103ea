package dev.marginwise.api.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SharedService
class LineIdTest {
    private final Lines lines;

    LineIdTest(EmbeddedServer server) {
        lines = new Lines(server);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"x\"", "\"\\u00e9\\n\"", "\"交易 7\"", "0", "-1.50", "1E+3", "12345678901234567890", "\"\""})
    void anIdComesBackToTheByte(String id) {
        String line = "{\"id\" : " + id + " ,\"answers\":{\"stop-loss\":\"no-stop\"}}";

        assertThat(lines.send(line.getBytes(UTF_8)).text()).startsWith("{\"id\":" + id + ",\"line\":1,\"mode\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "[1]", "{\"a\":1}"})
    void anIdOfAnotherKindIsRefused(String id) {
        assertIdRefused(id);
    }

    @Test
    void anIdHasABound() {
        String line = "{\"id\":\"" + "x".repeat(126) + "\",\"answers\":{\"stop-loss\":\"no-stop\"}}";

        assertThat(lines.answers(line).get(0)).containsKey("id").containsKey("mode");
        assertIdRefused("\"" + "x".repeat(127) + "\"");
    }

    private void assertIdRefused(String id) {
        Map<String, Object> answer =
                lines.answers("{\"id\":" + id + ",\"answers\":{}}").get(0);

        assertThat(answer).doesNotContainKey("id");
        assertThat(Lines.problem(answer).toString()).contains("/problems/request-invalid", "pointer=/id", "128");
    }
}

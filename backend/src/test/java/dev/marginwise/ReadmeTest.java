package dev.marginwise;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README shows a real request and its real answer. */
@SharedService
class ReadmeTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("-d '(?<request>[^']+)'.*?```json\\n(?<answer>.*?)```", Pattern.DOTALL);

    @Inject
    EmbeddedServer server;

    @Test
    void theAnswerInTheReadmeIsWhatTheServiceAnswers() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("..", "README.md")));
        assertThat(example.find()).isTrue();

        Map<String, Object> answer = new Caller(server)
                .postJson("/api/v1/recommendations", example.group("request"))
                .json();

        assertThat(answer)
                .isEqualTo(JsonMapper.createDefault()
                        .readValue(example.group("answer"), Argument.mapOf(String.class, Object.class)));
    }
}

package dev.marginwise.api.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marginwise.Caller;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A client that sends lines and reads their answers. */
final class Lines {
    static final String PATH = "/api/v1/recommendations/batch";
    static final String NDJSON = "application/x-ndjson";

    private final Caller caller;

    Lines(EmbeddedServer server) {
        caller = new Caller(server);
    }

    Caller.Answer send(byte[] body, String... headers) {
        return caller.call(
                caller.request(PATH, headers).header("Content-Type", NDJSON).POST(BodyPublishers.ofByteArray(body)));
    }

    /** The answers, in the order in which they came. */
    List<Map<String, Object>> answers(String body, String... headers) {
        return answers(body.getBytes(UTF_8), headers);
    }

    List<Map<String, Object>> answers(byte[] body, String... headers) {
        return send(body, headers).text().lines().map(Lines::json).toList();
    }

    Caller caller() {
        return caller;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> problem(Map<String, Object> answer) {
        return (Map<String, Object>) Objects.requireNonNull(answer.get("problem"), answer::toString);
    }

    static Map<String, Object> json(String line) {
        try {
            return JsonMapper.createDefault().readValue(line, Argument.mapOf(String.class, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }
}

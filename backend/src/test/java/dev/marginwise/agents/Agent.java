package dev.marginwise.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.Caller.Answer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A client of the protocol that sends what it is told to send, and reads results. */
final class Agent {
    static final String TOOLS = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";

    private final Caller caller;

    Agent(EmbeddedServer server) {
        caller = new Caller(server);
    }

    Caller caller() {
        return caller;
    }

    Answer call(String tool, String input, String... headers) {
        return send(
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                        + "\",\"arguments\":" + input + "}}",
                headers);
    }

    Answer send(String message, String... headers) {
        return caller.call(caller.request("/mcp", headers)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(BodyPublishers.ofString(message)));
    }

    static String initialize(String version) {
        return "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"" + version
                + "\",\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}";
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> result(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return (Map<String, Object>) Objects.requireNonNull(answer.json().get("result"), answer::text);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> content(Map<String, Object> result) {
        return (Map<String, Object>) Objects.requireNonNull(result.get("structuredContent"));
    }

    @SuppressWarnings("unchecked")
    static List<Object> texts(Map<String, Object> result) {
        return ((List<Map<String, Object>>) Objects.requireNonNull(result.get("content")))
                .stream().map(part -> part.get("text")).toList();
    }
}

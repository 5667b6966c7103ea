package dev.marginwise.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller.Answer;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call, and what is no call: the protocol around the tools. */
@MicronautTest
@Property(name = "marginwise.agents.origins", value = "https://agent.example,https://*.agents.example:8443")
class AgentDoorTest {
    private final Agent agent;

    AgentDoorTest(EmbeddedServer server) {
        this.agent = new Agent(server);
    }

    @Test
    void toolsCountAgainstTheLimitOfAnAddress() {
        assertThat(agent.send(Agent.TOOLS).header("RateLimit")).isPresent();
    }

    @Test
    void theVersionOfTheProtocolIsAgreedOn() {
        assertThat(Agent.result(agent.send(Agent.initialize("2025-06-18"))))
                .containsEntry("protocolVersion", "2025-06-18");
        assertThat(agent.send(Agent.TOOLS, "MCP-Protocol-Version", "2025-06-18").status())
                .isEqualTo(200);
        assertThat(agent.send(Agent.TOOLS, "MCP-Protocol-Version", "1999-01-01").status())
                .isEqualTo(400);
    }

    @Test
    void aNotificationIsTakenWithoutAnAnswer() {
        Answer taken = agent.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");

        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.text()).isEmpty();
    }

    @Test
    void thereIsNoStreamAndNoSession() {
        assertThat(agent.caller().get("/mcp", "Accept", "text/event-stream").status())
                .isEqualTo(405);
        assertThat(agent.caller().call(agent.caller().request("/mcp").DELETE()).status())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "7", "{\"jsonrpc\":\"2.0\"}", "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}"})
    void whatIsNoMessageIsRefusedAsJsonRpc(String body) {
        Answer refused = agent.send(body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json()).containsKey("error").containsEntry("jsonrpc", "2.0");
        assertThat(refused.text()).doesNotContain("Exception", "jackson", "io.modelcontextprotocol");
    }

    @Test
    void anArgumentThatStandsTwiceIsNotOverwritten() {
        Answer refused = agent.call("recommend", "{\"answers\":{\"open-positions\":2,\"open-positions\":1}}");

        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void anUnknownToolIsRefusedWithoutInternals() {
        Answer refused = agent.call("transfer", "{}");

        assertThat(refused.json()).containsKey("error");
        assertThat(refused.text()).doesNotContain("Exception", "dev.marginwise");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:6274, 200",
        "http://127.0.0.1, 200",
        "http://[::1]:9, 200",
        "https://agent.example, 200",
        "https://a.agents.example:8443, 200",
        "https://agents.example:8443, 403",
        "https://a.agents.example, 403",
        "http://agent.example, 403",
        "http://evil.example, 403",
        "http://localhost.evil.example, 403",
        "null, 403"
    })
    void onlyPagesOfThisMachineAndOfListedOriginsMayCall(String origin, int status) {
        Answer answer = agent.send(Agent.TOOLS, "Origin", origin);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Access-Control-Allow-Origin"))
                .isEqualTo(Optional.of(origin).filter(own -> status == 200));
    }
}

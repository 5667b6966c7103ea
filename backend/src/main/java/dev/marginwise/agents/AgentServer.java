package dev.marginwise.agents;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServer.StatelessSyncSpecification;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import jakarta.inject.Singleton;
import java.util.List;

/** The tools as a server of the Model Context Protocol, which knows messages and nothing of HTTP. */
@Singleton
final class AgentServer {
    private static final String INSTRUCTIONS = """
            Marginwise says whether isolated or cross margin fits a trader of leveraged futures, by published rules that are \
            proved over every possible answer. Call next_question, put the question and all of its options to the person in \
            the words given, and go on until next is null or settled names a mode; then call recommend. Leave out whatever \
            the person did not answer: no answer may be guessed. Tell the mode together with its reasons, their sources and \
            the notice. compare_margin works with the person's own numbers; no recommendation depends on them.""";

    private final McpJsonMapper messages =
            new JacksonMcpJsonMapper(new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS));
    private final McpStatelessServerHandler handler;
    private final List<String> versions;

    AgentServer(
            ToolCalls calls,
            NextQuestionTool nextQuestion,
            RecommendTool recommend,
            ExplainTool explain,
            CompareMarginTool compareMargin,
            RulebookTool rulebook) {
        StatelessTransport transport = new StatelessTransport();
        StatelessSyncSpecification server = McpServer.sync(transport)
                .serverInfo("marginwise", "1")
                .instructions(INSTRUCTIONS)
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .jsonMapper(messages)
                // the strict readers of the API refuse better: by pointer, with what is allowed
                .validateToolInputs(false)
                .jsonSchemaValidator((schema, value) -> ValidationResponse.asValid(""))
                .immediateExecution(true);
        List.of(nextQuestion, recommend, explain, compareMargin, rulebook)
                .forEach(tool -> server.toolCall(
                        tool.described(), (context, call) -> calls.answer(tool, call, ToolCalls.request(context))));
        server.build();
        handler = transport.handler();
        versions = transport.protocolVersions();
    }

    /** The versions of the protocol that are spoken, such as 2025-06-18. */
    List<String> versions() {
        return versions;
    }

    /** Answers one message. */
    McpStatelessServerHandler handler() {
        return handler;
    }

    /** Reads and writes messages; numbers keep every digit. */
    McpJsonMapper messages() {
        return messages;
    }
}

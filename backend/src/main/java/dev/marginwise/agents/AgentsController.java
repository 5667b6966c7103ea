package dev.marginwise.agents;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marginwise.json.JsonBody;
import dev.marginwise.problem.ProblemException;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.modelcontextprotocol.spec.HttpHeaders;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

/** Streamable HTTP without sessions: one message in, at most one out, and nothing kept between two of them. */
@Hidden // described by the protocol itself
@Controller("/mcp")
final class AgentsController {
    private static final String VERSION = "2.0";

    private final AgentServer server;

    AgentsController(AgentServer server) {
        this.server = server;
    }

    @Post(consumes = MediaType.APPLICATION_JSON, produces = MediaType.APPLICATION_JSON)
    CompletableFuture<? extends HttpResponse<?>> message(
            HttpRequest<?> request, @Nullable @Header(HttpHeaders.PROTOCOL_VERSION) String spoken, @Body byte[] body) {
        List<String> known = server.versions();
        if (spoken != null && !known.contains(spoken)) {
            return refused(
                    ErrorCodes.INVALID_REQUEST,
                    "MCP-Protocol-Version has to be one of " + String.join(", ", known) + ".");
        }
        JSONRPCMessage message;
        try {
            message = read(body);
        } catch (ProblemException malformed) {
            return refused(ErrorCodes.PARSE_ERROR, malformed.problem().detail().in(Locale.ENGLISH));
        } catch (IOException | IllegalArgumentException other) {
            return refused(ErrorCodes.INVALID_REQUEST, "The body is no message of JSON-RPC 2.0.");
        }
        if (message instanceof JSONRPCRequest asked) return answer(request, asked);
        if (message instanceof JSONRPCNotification told) {
            return server.handler()
                    .handleNotification(ToolCalls.context(request), told)
                    .thenReturn(HttpResponse.accepted())
                    .toFuture();
        }
        return refused(ErrorCodes.INVALID_REQUEST, "Requests and notifications are taken here.");
    }

    /** The tools catch what they throw; the library throws where parameters are of another kind than the method has. */
    private CompletableFuture<? extends HttpResponse<?>> answer(HttpRequest<?> request, JSONRPCRequest asked) {
        return Mono.defer(() -> server.handler().handleRequest(ToolCalls.context(request), asked))
                .map(this::written)
                .onErrorResume(
                        AgentsController::isUnfit,
                        unfit -> Mono.just(error(
                                asked.id(), ErrorCodes.INVALID_PARAMS, "The parameters are not those of this method.")))
                .map(HttpResponse::ok)
                .toFuture();
    }

    /** Null is passed on as it is, and met nowhere else. */
    private static boolean isUnfit(Throwable thrown) {
        return thrown instanceof IllegalArgumentException || thrown instanceof NullPointerException;
    }

    /** Read twice: strictly first, so that no field that stands twice is overwritten by the reader of the protocol. */
    private JSONRPCMessage read(byte[] body) throws IOException {
        JsonBody.parse(body);
        return McpSchema.deserializeJsonRpcMessage(server.messages(), new String(body, UTF_8));
    }

    /** Of a message that was not understood. */
    private CompletableFuture<MutableHttpResponse<byte[]>> refused(int code, String reason) {
        return CompletableFuture.completedFuture(
                HttpResponse.<byte[]>badRequest().body(error(null, code, reason)));
    }

    private byte[] error(@Nullable Object id, int code, String reason) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("jsonrpc", VERSION);
        answer.put("id", id);
        answer.put("error", Map.of("code", code, "message", reason));
        return written(answer);
    }

    private byte[] written(Object answer) {
        try {
            return server.messages().writeValueAsBytes(answer);
        } catch (IOException nothingToFail) {
            throw new UncheckedIOException(nothingToFail);
        }
    }
}

package dev.marginwise.agents;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marginwise.editions.RuleBooks;
import dev.marginwise.http.WantedLanguage;
import dev.marginwise.json.JsonBody;
import dev.marginwise.json.JsonField;
import dev.marginwise.problem.Problem;
import dev.marginwise.problem.ProblemException;
import dev.marginwise.problem.ProblemType;
import dev.marginwise.problem.Refusals;
import dev.marginwise.watch.LoggedRequest;
import dev.marginwise.words.Sentence;
import io.micronaut.http.HttpRequest;
import io.micronaut.json.JsonMapper;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers calls of tools: with what the API would say, as structured content and as text, and with the notice. A refusal is
 * the problem document of the API, marked as an error, so that an agent can mend its call.
 */
@Singleton
final class ToolCalls {
    private static final Logger LOG = LoggerFactory.getLogger(ToolCalls.class);
    private static final String REQUEST = "request";
    private static final String LANGUAGE = InputSchema.LANGUAGE;

    private final JsonMapper json;
    private final RuleBooks books;
    private final Refusals refusals;

    ToolCalls(JsonMapper json, RuleBooks books, Refusals refusals) {
        this.json = json;
        this.books = books;
        this.refusals = refusals;
    }

    /** What tools are told of whoever asks. */
    static McpTransportContext context(HttpRequest<?> request) {
        return McpTransportContext.create(Map.of(REQUEST, request));
    }

    static HttpRequest<?> request(McpTransportContext context) {
        return (HttpRequest<?>) Objects.requireNonNull(context.get(REQUEST));
    }

    CallToolResult answer(AgentTool tool, CallToolRequest call, HttpRequest<?> request) {
        Locale language = WantedLanguage.of(request);
        try {
            Map<String, Object> arguments = new LinkedHashMap<>(Objects.requireNonNullElse(call.arguments(), Map.of()));
            if (arguments.containsKey(LANGUAGE)) language = language(arguments.remove(LANGUAGE));
            AgentInput input = new AgentInput(body(arguments), language);
            return told(tool.answer(input), language, false);
        } catch (ProblemException refused) {
            return refusal(refused.problem(), language, request);
        } catch (RuntimeException fault) {
            LoggedRequest logged = LoggedRequest.of(request);
            logged.in(LOG.atError()).setCause(fault).log("the tool {} failed, request id {}", call.name(), logged.id());
            return refusal(ProblemType.INTERNAL.because(Sentence.of("detail.fault")), language, request);
        }
    }

    private Locale language(Object wanted) {
        JsonBody body = body(Map.of(LANGUAGE, wanted));
        JsonField field = body.fields(LANGUAGE).required(LANGUAGE);
        String tag = field.oneOf(InputSchema.LANGUAGES).orElse("");
        body.check();
        return Locale.forLanguageTag(tag);
    }

    private CallToolResult refusal(Problem problem, Locale language, HttpRequest<?> request) {
        refusals.count(problem.type());
        return told(problem.in(language, request.getPath()), language, true);
    }

    private CallToolResult told(Object answer, Locale language, boolean refused) {
        try {
            byte[] written = json.writeValueAsBytes(answer);
            String notice = new AgentInput(body(Map.of()), language)
                    .texts(books.current().book())
                    .notice();
            return CallToolResult.builder()
                    .structuredContent(json.readValue(written, Map.class))
                    .textContent(List.of(new String(written, UTF_8), notice))
                    .isError(refused)
                    .build();
        } catch (IOException nothingToFail) {
            throw new UncheckedIOException(nothingToFail);
        }
    }

    private JsonBody body(Map<String, Object> arguments) {
        try {
            return JsonBody.parse(json.writeValueAsBytes(arguments));
        } catch (IOException nothingToFail) {
            throw new UncheckedIOException(nothingToFail);
        }
    }
}

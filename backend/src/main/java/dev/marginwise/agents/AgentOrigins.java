package dev.marginwise.agents;

import dev.marginwise.http.ListedOrigins;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which pages may call tools. Programs name no origin and may; a page may from this machine, or from an origin that is
 * listed. So a page that makes its own name point to this server gains nothing.
 */
@Context // what cannot be read ends the start, and not the first request
@ServerFilter("/mcp")
final class AgentOrigins {
    private static final String SETTING = "marginwise.agents.origins";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String SENT = "Accept, Accept-Language, Content-Type, MCP-Protocol-Version, Mcp-Session-Id";
    private static final String REFUSAL = "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,"
            + "\"message\":\"Pages of this origin may not call tools here.\"}}";

    private final ListedOrigins listed;

    @Inject
    AgentOrigins(@Property(name = SETTING, defaultValue = "") List<String> written) {
        this.listed = ListedOrigins.read(SETTING, written);
    }

    @RequestFilter
    Optional<HttpResponse<?>> check(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        Optional<String> origin = headers.findFirst(HttpHeaders.ORIGIN);
        if (origin.isEmpty()) return Optional.empty();
        if (!mayCall(origin.get())) {
            return Optional.of(HttpResponse.status(HttpStatus.FORBIDDEN)
                    .contentType(MediaType.APPLICATION_JSON_TYPE)
                    .body(REFUSAL));
        }
        boolean asksFirst = request.getMethod() == HttpMethod.OPTIONS
                && headers.contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        return asksFirst
                ? Optional.of(HttpResponse.noContent()
                        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "POST")
                        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, SENT))
                : Optional.empty();
    }

    @ResponseFilter
    void open(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getHeaders()
                .findFirst(HttpHeaders.ORIGIN)
                .filter(this::mayCall)
                .ifPresent(origin -> response.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                        .header(HttpHeaders.VARY, HttpHeaders.ORIGIN));
    }

    private boolean mayCall(String origin) {
        return listed.have(origin) || isOfThisMachine(origin);
    }

    private static boolean isOfThisMachine(String origin) {
        try {
            String host = URI.create(origin).getHost();
            return host != null && THIS_MACHINE.contains(host);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}

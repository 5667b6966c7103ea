package dev.marginwise.agents;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Which pages may call tools. Programs name no origin and may; a page may from this machine, or from an origin that is
 * listed. So a page that makes its own name point to this server gains nothing.
 */
@Singleton
final class AgentOrigins {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final List<String> listed;

    /** @param listed such as https://agent.example; a star lists every origin */
    AgentOrigins(@Value("${marginwise.agents.origins:}") List<String> listed) {
        this.listed = listed.stream().map(String::strip).toList();
    }

    boolean allow(HttpRequest<?> request) {
        return request.getHeaders()
                .findFirst(HttpHeaders.ORIGIN)
                .map(origin -> listed.contains("*") || listed.contains(origin) || isOfThisMachine(origin))
                .orElse(true);
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

package dev.marginwise.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;

@MicronautTest
class ErrorPageTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final Caller caller;

    ErrorPageTest(EmbeddedServer server) {
        caller = new Caller(server);
    }

    @MockBean(ErrorPage.class)
    ErrorPage plainPage() {
        return (request, problem) -> writer -> writer.write("<h1>" + problem.title() + "</h1>");
    }

    @Test
    void aBrowserGetsAPage() {
        var answer = caller.get("/nowhere", "Accept", BROWSER);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(answer.header("X-Request-Id")).isPresent();
        assertThat(answer.text()).contains("<h1>Nothing is here</h1>");
    }

    @Test
    void theApiAnswersABrowserWithTheDocument() {
        assertThat(caller.get("/api/nowhere", "Accept", BROWSER).header("Content-Type"))
                .contains("application/problem+json");
    }

    @Test
    void aProgramGetsTheDocument() {
        assertThat(caller.get("/nowhere", "Accept", "*/*").header("Content-Type"))
                .contains("application/problem+json");
        assertThat(caller.get("/nowhere", "Accept", "application/json, text/html;q=0.5")
                        .header("Content-Type"))
                .contains("application/problem+json");
    }
}

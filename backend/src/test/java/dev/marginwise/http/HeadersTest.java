package dev.marginwise.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@SharedService
class HeadersTest {
    private final Caller caller;

    HeadersTest(EmbeddedServer server) {
        caller = new Caller(server);
    }

    @Test
    void browsersAreToldToRunOnlyOurOwnFiles() {
        Answer answer = caller.get("/nowhere");

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'; require-trusted-types-for 'script'");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Referrer-Policy")).contains("same-origin");
        assertThat(answer.header("Permissions-Policy")).get().asString().contains("camera=()");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(answer.response().headers().allValues("Vary")).contains("Accept-Encoding");
    }

    @Test
    void httpsIsNotDemandedOverPlainHttp() {
        assertThat(caller.get("/nowhere").header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void theServerDoesNotNameItsSoftware() {
        Answer answer = caller.get("/nowhere");

        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("Date")).isPresent();
    }

    @Test
    void aSaneRequestIdIsKept() {
        assertThat(idFor("partner-7.a_B")).contains("partner-7.a_B");
    }

    @Test
    void anotherRequestIdIsReplaced() {
        assertThat(idFor("two words")).get().asString().matches("[0-9a-f]{32}");
        assertThat(idFor("x".repeat(65))).get().asString().matches("[0-9a-f]{32}");
    }

    @Test
    void everyRequestWithoutAnIdGetsItsOwn() {
        Optional<String> first = caller.get("/nowhere").header("X-Request-Id");
        Optional<String> second = caller.get("/nowhere").header("X-Request-Id");

        assertThat(first).isPresent().isNotEqualTo(second);
    }

    @Test
    void anAssetIsKeptForEver() {
        var answer = caller.get("/assets/trial-1a2b3c.js");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(answer.header("Content-Type")).contains("application/javascript");
    }

    @Test
    void aLongAssetIsCompressed() {
        var answer = caller.get("/assets/trial-1a2b3c.js", "Accept-Encoding", "gzip");

        assertThat(answer.header("Content-Encoding")).contains("gzip");
    }

    @Test
    void aMissingAssetIsAProblem() {
        var answer = caller.get("/assets/gone-1a2b3c.js");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
    }

    @Test
    void nothingOutsideTheAssetsIsServed() {
        assertThat(caller.get("/assets/..%2f..%2fapplication.yml").status()).isEqualTo(404);
        assertThat(caller.get("/assets/%2e%2e").status()).isEqualTo(404);
    }

    private Optional<String> idFor(String sent) {
        return caller.get("/nowhere", "X-Request-Id", sent).header("X-Request-Id");
    }
}

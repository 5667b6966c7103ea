package dev.marginwise.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Requests as real clients write them, byte for byte, each with what a careful client expects: the status, what the answer
 * has to hold and what it must not. {@code |} parts the columns, {@code ;;} the header lines of a request and the things
 * that an answer holds. After each request one more is sent, so that the connection has to be in order or closed.
 */
@SharedService
@Timeout(60)
class ClientsInTheWildTest {
    private static final String ANSWERS = "{\"answers\":{\"stop-loss\":\"no-stop\"}}";

    private final EmbeddedServer server;

    ClientsInTheWildTest(EmbeddedServer server) {
        this.server = server;
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        # request                                              | headers                              | status | answer holds                           | and not
        HEAD / HTTP/1.1                                        | -                                    | 200 | content-type: text/html;;content-length: | connection: close;;<html
        HEAD /api/v1/questionnaire HTTP/1.1                    | -                                    | 200 | content-type: application/json;;etag: ;;content-length: | connection: close;;{"
        HEAD /api/v1/recommendations/2026-12.02QWGG HTTP/1.1   | -                                    | 200 | etag:                                  | {"
        HEAD /nowhere HTTP/1.1                                 | -                                    | 404 | content-length:                        | {"
        GET /wizard/ HTTP/1.1                                  | -                                    | 200 | <html                                  | -
        GET /api/v1/questionnaire/ HTTP/1.1                    | -                                    | 200 | "questions"                            | -
        GET /api/v1/recommendations/2026-12%2E02QWGG HTTP/1.1  | -                                    | 200 | "code":"2026-12.02QWGG"                | -
        GET /api/v1/recommendations/2026-12.02qwgg HTTP/1.1    | -                                    | 200 | "code":"2026-12.02QWGG"                | -
        GET /r/2026-12%2E02QWGG HTTP/1.1                       | -                                    | 200 | <html                                  | -
        GET /r/2026-12.02qwgg HTTP/1.1                         | -                                    | 308 | location: /r/2026-12.02QWGG            | -
        GET / HTTP/1.0                                         | -                                    | 200 | content-length:                        | transfer-encoding
        GET /api/v1/rulebook/vectors?edition=2026-11 HTTP/1.0  | -                                    | 200 | connection: close;;"mode":"cross"      | transfer-encoding
        GET / HTTP/1.1                                         | Accept: */*                          | 200 | text/html                              | -
        GET / HTTP/1.1                                         | Accept: text/*;q=0.5, image/png      | 200 | text/html                              | -
        GET / HTTP/1.1                                         | Accept: application/json             | 406 | not-acceptable                         | -
        GET /api/v1/questionnaire HTTP/1.1                     | Accept: */*                          | 200 | "questions"                            | -
        GET /api/v1/questionnaire HTTP/1.1                     | Accept: text/html, application/xml;q=0.9, */*;q=0.8 | 200 | "questions"             | -
        GET /api/v1/questionnaire HTTP/1.1                     | Accept: application/*                | 200 | "questions"                            | -
        GET /api/v1/questionnaire HTTP/1.1                     | Accept: application/*;q=0.1, text/html;q=0 | 200 | "questions"                      | -
        GET /api/v1/questionnaire HTTP/1.1                     | Accept: application/json;q=0         | 406 | not-acceptable                         | -
        GET /api/v1/questionnaire HTTP/1.1                     | Accept: text/*                       | 406 | not-acceptable                         | -
        GET /api/v1/questionnaire HTTP/1.1                     | Accept-Encoding: *                   | 200 | content-encoding: gzip                 | snappy
        GET / HTTP/1.1                                         | Accept-Encoding: *                   | 200 | content-encoding: gzip                 | snappy
        GET / HTTP/1.1                                         | Accept-Encoding: br, zstd, snappy    | 200 | <html                                  | content-encoding
        GET / HTTP/1.1                                         | Accept-Encoding: GZIP;q=0.5          | 200 | content-encoding: gzip                 | -
        GET / HTTP/1.1                                         | Accept-Encoding: gzip;q=0, *         | 200 | <html                                  | content-encoding
        GET / HTTP/1.1                                         | Accept-Encoding: identity;q=0, *     | 200 | content-encoding: gzip                 | -
        GET / HTTP/1.1                                         | Accept-Encoding: identity;q=0        | 200 | <html                                  | content-encoding
        """)
    void whatIsAskedIsAnswered(String request, String headers, String status, String holds, String not)
            throws IOException {
        String answer = answer(request, headers, new byte[0]);

        assertAnswer(answer, status, holds, not);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        # body      | headers                                                          | status | answer holds         | and not
        plain       | Content-Type: application/json                                   | 200 | "mode":"isolated"       | -
        plain       | Content-Type: Application/JSON; charset=UTF-8                    | 200 | "mode":"isolated"       | -
        plain       | Content-Type: application/json;charset="utf-8"                   | 200 | "mode":"isolated"       | -
        plain       | Content-Type: application/json; charset=iso-8859-1               | 415 | in UTF-8 only           | "mode"
        plain       | Content-Type: application/json; charset=utf-16                   | 415 | in UTF-8 only           | "mode"
        plain       | Content-Type: application/json; charset=none-such                | 415 | in UTF-8 only           | "mode"
        marked      | Content-Type: application/json                                   | 200 | "mode":"isolated"       | -
        utf-16      | Content-Type: application/json                                   | 400 | not text in UTF-8       | "mode"
        gzip        | Content-Type: application/json;;Content-Encoding: gzip           | 200 | "mode":"isolated"       | -
        gzip        | Content-Type: application/json;;Content-Encoding: X-GZip         | 200 | "mode":"isolated"       | -
        plain       | Content-Type: application/json;;Content-Encoding: identity       | 200 | "mode":"isolated"       | -
        gzip        | Content-Type: application/json;;Content-Encoding: br             | 415 | accept-encoding: gzip   | "mode"
        gzip        | Content-Type: application/json;;Content-Encoding: snappy         | 415 | accept-encoding: gzip   | "mode"
        gzip        | Content-Type: application/json;;Content-Encoding: gzip, gzip     | 415 | accept-encoding: gzip   | "mode"
        plain       | Content-Type: application/json;;Content-Encoding: gzip           | 400 | not whole in gzip       | "mode"
        half-gzip   | Content-Type: application/json;;Content-Encoding: gzip           | 400 | not whole in gzip       | "mode"
        bomb        | Content-Type: application/json;;Content-Encoding: gzip           | 413 | body-too-large          | "mode"
        plain       | Content-Type: application/json;;Expect: 100-continue             | 200 | "mode":"isolated"       | -
        gzip        | Content-Type: application/json;;Content-Encoding: br;;Expect: 100-continue | 415 | connection: close | "mode"
        plain       | Content-Type: text/plain;;Expect: 100-continue                   | 415 | reads application/json;;connection: close | "mode"
        oversize    | Content-Type: application/json;;Expect: 100-continue             | 413 | connection: close       | "mode"
        """)
    void whatIsSentIsRead(String body, String headers, String status, String holds, String not) throws IOException {
        String answer = answer("POST /api/v1/recommendations HTTP/1.1", headers, body(body));

        assertAnswer(answer, status, holds, not);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        # body      | request                                                     | headers                 | status | answer holds | and not
        plain       | POST /api/v1/recommendations/batch HTTP/1.0                 | -                       | 200 | "mode":"isolated" | transfer-encoding
        gzip        | POST /api/v1/recommendations/batch HTTP/1.1                 | Content-Encoding: gzip  | 200 | "mode":"isolated" | "problem"
        gzip        | POST /api/v1/recommendations/batch HTTP/1.1                 | Content-Encoding: br    | 415 | accept-encoding: gzip | "mode"
        bomb        | POST /api/v1/recommendations/batch HTTP/1.1                 | Content-Encoding: gzip  | 200 | "line":1,"problem" | "mode"
        """)
    void linesAreReadLikewise(String body, String request, String headers, String status, String holds, String not)
            throws IOException {
        String all = "Content-Type: application/x-ndjson" + (headers == null ? "" : ";;" + headers);

        assertAnswer(answer(request, all, body(body)), status, holds, not);
    }

    private static void assertAnswer(String answer, String status, String holds, String not) {
        String plain = answer.toLowerCase(Locale.ROOT);
        assertThat(answer.lines().findFirst().orElse("")).contains(" " + status + " ");
        for (String each : holds.split(";;", -1)) assertThat(plain).contains(each.toLowerCase(Locale.ROOT));
        if (not == null) return;
        for (String each : not.split(";;", -1)) assertThat(plain).doesNotContain(each.toLowerCase(Locale.ROOT));
    }

    /** All that comes back, without an interim answer, up to the answer to a last request that ends the connection. */
    private String answer(String request, String headers, byte[] body) throws IOException {
        String lines = headers == null ? "" : headers.replace(";;", "\r\n") + "\r\n";
        String length = request.startsWith("POST") ? "Content-Length: " + body.length + "\r\n" : "";
        String head = request + "\r\nHost: localhost\r\n" + lines + length + "\r\n";
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(UTF_8));
            if (lines.contains("Expect")) {
                String first = interim(socket.getInputStream());
                if (!first.startsWith("HTTP/1.1 100")) return first + rest(socket);
            }
            out.write(body);
            if (request.endsWith("HTTP/1.1")) out.write("GET /next-and-last HTTP/1.0\r\n\r\n".getBytes(UTF_8));
            String answer = rest(socket);
            int next = answer.indexOf("HTTP/1.0 404");
            return next < 0 ? answer : answer.substring(0, next);
        }
    }

    /** The head of the first answer, so that no byte of a body is sent before it. */
    private static String interim(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) head.append((char) in.read());
        return head.toString();
    }

    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }

    private static byte[] body(String kind) throws IOException {
        byte[] plain = ANSWERS.getBytes(UTF_8);
        return switch (kind) {
            case "plain" -> plain;
            case "marked" -> ("\ufeff" + ANSWERS).getBytes(UTF_8);
            case "oversize" -> (ANSWERS + " ".repeat(70_000)).getBytes(UTF_8);
            case "utf-16" -> ANSWERS.getBytes(UTF_16LE);
            case "gzip" -> packed(plain);
            case "half-gzip" -> Arrays.copyOf(packed(plain), 25);
            case "bomb" -> packed(new byte[50_000_000]);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }
}

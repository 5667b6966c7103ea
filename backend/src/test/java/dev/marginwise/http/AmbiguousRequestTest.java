package dev.marginwise.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.partners.Node;
import dev.marginwise.partners.StorePlace;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What goes over the wire to make two readers see two different requests, and paths that lead elsewhere than they seem to.
 * Behind each stands one more request, {@code GET /next}: it is answered, or the connection ends; it is never taken for a
 * part of the first, nor a part of the first for it. {@code ;;} is the end of a line, {@code \t}, {@code \r}, {@code \n} and
 * {@code \0} are what they are elsewhere; {@code BODY} is a good body of 35 bytes, hexadecimal 23.
 */
@Timeout(60)
class AmbiguousRequestTest {
    private static final String BODY = "{\"answers\":{\"stop-loss\":\"no-stop\"}}";
    private static final String POST =
            "POST /api/v1/recommendations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final String NEXT = "GET /next HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    private static final String NEXT_ANSWERED = "\"instance\":\"/next\"";

    private final URI server =
            URI.create(Node.shared(StorePlace.SQLITE).caller().address());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # headers and body                                                          | status | next is answered
        Content-Length: 35;;;;BODY                                                  | 200 | true
        Content-Length: 35;;Transfer-Encoding: chunked;;;;23;;BODY;;0;;;;           | 400 | false
        Transfer-Encoding: chunked;;Content-Length: 4;;;;0;;;;                      | 400 | false
        Content-Length: 35;;Content-Length: 35;;;;BODY                              | 400 | false
        Content-Length: 35;;Content-Length: 3;;;;BODY                               | 400 | false
        Content-Length: 35, 35;;;;BODY                                              | 400 | false
        Content-Length: -35;;;;BODY                                                 | 400 | false
        Content-Length: +35;;;;BODY                                                 | 400 | false
        Content-Length: 0x23;;;;BODY                                                | 400 | false
        Content-Length: 99999999999999999999;;;;BODY                                | 400 | false
        Content-Length:;;;;BODY                                                     | 400 | false
        Transfer-Encoding: chunked;;;;23;;BODY;;0;;;;                               | 200 | true
        Transfer-Encoding: CHUNKED;;;;23;;BODY;;0;;;;                               | 200 | true
        Transfer-Encoding: chunked;;;;23;a=b;;BODY;;0;;;;                           | 200 | true
        Transfer-Encoding: chunked;;;;23;;BODY;;0;;Content-Length: 5;;;;            | 200 | true
        Transfer-Encoding: xchunked;;;;0;;;;                                        | 400 | false
        Transfer-Encoding: identity;;Content-Length: 35;;;;BODY                     | 400 | false
        Transfer-Encoding: gzip, chunked;;;;0;;;;                                   | 400 | false
        Transfer-Encoding: chunked, identity;;;;0;;;;                               | 400 | false
        Transfer-Encoding: chunked;;Transfer-Encoding: chunked;;;;0;;;;             | 400 | false
        Transfer-Encoding : chunked;;Content-Length: 35;;;;BODY                     | 400 | false
        Transfer-Encoding:;; chunked;;Content-Length: 35;;;;BODY                    | 400 | false
        X: a\\rTransfer-Encoding: chunked;;Content-Length: 35;;;;BODY                | 400 | false
        X: a\\nTransfer-Encoding: chunked;;Content-Length: 35;;;;BODY                | 400 | false
        X: a\\0b;;Content-Length: 35;;;;BODY                                         | 400 | false
        X\\0: a;;Content-Length: 35;;;;BODY                                          | 400 | false
        Transfer-Encoding: chunked;;;;zz;;BODY;;0;;;;                               | 400 | false
        Transfer-Encoding: chunked;;;;-1;;BODY;;0;;;;                               | 400 | false
        Transfer-Encoding: chunked;;;;ffffffffffffffff;;BODY;;0;;;;                 | 400 | false
        Transfer-Encoding: chunked;;;;23\\nBODY\\n0\\n\\n                               | 400 | false
        Transfer-Encoding: chunked;;;;3;;BODY;;0;;;;                                | 400 | false
        Host: elsewhere;;Content-Length: 35;;;;BODY                                 | 400 | false
        """)
    void aBodyEndsInOnePlaceOnly(String rest, int status, boolean isNextAnswered) throws IOException {
        String answer = answer(POST + unescaped(rest) + NEXT);

        assertAnswer(answer, status, isNextAnswered);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # request                                                                   | status | next is answered
        GET / HTTP/1.1;;;;                                                          | 400 | false
        GET / HTTP/1.1;;Host: a;;Host: b;;;;                                        | 400 | false
        GET / HTTP/1.1;;Host: a/../b@c;;;;                                          | 400 | false
        GET / HTTP/1.1;; X: y;;Host: a;;;;                                          | 400 | false
        GET / HTTP/1.1;;Host: a;;X: b;; c;;;;                                       | 200 | true
        GET / HTTP/2.0;;Host: a;;;;                                                 | 400 | false
        GET / HTTP/9.9;;Host: a;;;;                                                 | 400 | false
        PRI * HTTP/2.0;;;;SM;;;;                                                    | 400 | false
        GET /;;;;                                                                   | 400 | false
        GET / HTTP/1.1\\nHost: a\\n\\n                                                 | 400 | false
        \\0\\0\\0\\0;;;;                                                                | 400 | false
        GET / HTTP/1.0;;Connection: keep-alive;;;;                                  | 200 | false
        GET / HTTP/1.0;;;;                                                          | 200 | false
        GET http://elsewhere.example/ HTTP/1.1;;Host: a;;;;                         | 200 | true
        GET http://[::1/ HTTP/1.1;;Host: a;;;;                                      | 400 | true
        GET /assets/..%2f..%2fapplication.yml HTTP/1.1;;Host: a;;;;                 | 404 | true
        GET /assets/%2e%2e/application.yml HTTP/1.1;;Host: a;;;;                    | 404 | true
        GET /assets/../application.yml HTTP/1.1;;Host: a;;;;                        | 404 | true
        GET /assets/%252e%252e%252fapplication.yml HTTP/1.1;;Host: a;;;;            | 404 | true
        GET /../../etc/passwd HTTP/1.1;;Host: a;;;;                                 | 404 | true
        GET /..%5c..%5cetc%5cpasswd HTTP/1.1;;Host: a;;;;                           | 404 | true
        GET /r/%00 HTTP/1.1;;Host: a;;;;                                            | 404 | true
        GET /r/%c0%ae HTTP/1.1;;Host: a;;;;                                         | 404 | true
        GET /r/%ED%A0%80 HTTP/1.1;;Host: a;;;;                                      | 404 | true
        GET /r/% HTTP/1.1;;Host: a;;;;                                              | 400 | true
        GET /r/2026-12%252E02QWGG HTTP/1.1;;Host: a;;;;                             | 404 | true
        GET /api/v1/recommendations/a%2fb HTTP/1.1;;Host: a;;;;                     | 404 | true
        GET //evil.example/wizard/ HTTP/1.1;;Host: a;;;;                            | 404 | true
        GET /wizard/%0d%0aX-Injected:yes/ HTTP/1.1;;Host: a;;;;                     | 404 | true
        GET /wizard;x=y HTTP/1.1;;Host: a;;;;                                       | 404 | true
        """)
    void anAddressIsWhatItSays(String request, int status, boolean isNextAnswered) throws IOException {
        String answer = answer(unescaped(request) + NEXT);

        assertAnswer(answer, status, isNextAnswered);
        assertThat(answer).doesNotContain("X-Injected: yes", "X-Injected:yes\r\n", "root:", "location: //");
    }

    private static void assertAnswer(String answer, int status, boolean isNextAnswered) {
        assertThat(answer.lines().findFirst().orElse("")).matches("HTTP/1\\.[01] " + status + " .*");
        assertThat(answer.contains(NEXT_ANSWERED)).as(answer).isEqualTo(isNextAnswered);
        assertThat(answer.split("HTTP/1\\.[01] \\d{3} ", -1)).hasSize(isNextAnswered ? 3 : 2);
        if (status < 400) return;
        assertThat(answer).contains("content-type: application/problem+json", "\"status\":" + status);
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("x-request-id: ");
    }

    private static String unescaped(String text) {
        return text.replace(";;", "\r\n")
                .replace("\\r", "\r")
                .replace("\\n", "\n")
                .replace("\\0", "\0")
                .replace("BODY", BODY);
    }

    /** All that comes back before the service ends the connection. */
    private String answer(String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            StringBuilder answer = new StringBuilder();
            try {
                for (int letter = socket.getInputStream().read();
                        letter >= 0;
                        letter = socket.getInputStream().read()) {
                    answer.append((char) letter);
                }
            } catch (SocketException reset) {
                assertThat(answer).isNotEmpty(); // what was sent and never read makes a close a reset
            }
            return answer.toString();
        }
    }
}

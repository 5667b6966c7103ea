package dev.marginwise.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before anybody looks at what it says. */
@SharedService
class RefusalTest {
    private final Api api;

    RefusalTest(EmbeddedServer server) {
        api = new Api(server);
    }

    @Test
    void anUnknownAddressIsRefused() {
        for (String path :
                List.of("/api", "/api/v1", "/api/v1/questionnaires", "/api/v2/questionnaire", "/api/%7B%7D")) {
            Api.assertRefused(api.stray(api.request(path).GET()), 404, "not-found");
        }
    }

    @Test
    void aWrongMethodIsToldTheRightOne() {
        assertThat(api.call(
                                "GET",
                                Api.QUESTIONNAIRE,
                                api.request(Api.QUESTIONNAIRE).DELETE())
                        .header("Allow"))
                .get()
                .asString()
                .contains("GET");
        for (String path : List.of(Api.RECOMMENDATIONS, Api.CONSULTATION)) {
            Answer answer = api.call("POST", path, api.request(path).PUT(Api.body("{}")));
            Api.assertRefused(answer, 405, "method-not-allowed");
            assertThat(answer.header("Allow")).contains("POST");
        }
    }

    @Test
    void aFormThatIsNotOfferedIsRefused() {
        Api.assertRefused(api.get(Api.QUESTIONNAIRE, "Accept", "image/png"), 406, "not-acceptable");
        Api.assertRefused(
                api.post(Api.RECOMMENDATIONS, "{\"answers\":{}}", "Accept", "text/csv"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", ";;;", ";q=1", "x, ;q=1", ",", "*", "text/html;q=x, */*"})
    void anAcceptHeaderThatCannotBeReadIsNoFault(String wanted) {
        assertThat(api.get(Api.QUESTIONNAIRE, "Accept", wanted).status()).isIn(200, 406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data"})
    void aBodyOfAnotherTypeIsRefused(String type) {
        Api.assertRefused(
                api.call(
                        "POST",
                        Api.RECOMMENDATIONS,
                        api.request(Api.RECOMMENDATIONS, "Content-Type", type).POST(Api.body("a=b"))),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "{\"answers\":",
                "{\"answers\":{}}x",
                "{'answers':{}}",
                "{\"answers\":{},}",
                "{\"answers\":{}}{}",
                "nul",
                "{\"answers\":{\"stop-loss\":NaN}}",
                "{\"answers\":{\"stop-loss\":01}}",
                "{\"answers\":{\"stop-loss\":+1}}",
                "{\"answers\":{\"stop-loss\":1e99999999999}}",
                "\u0000",
                "\"\\ud800",
                "{\"answers\":{\"stop-loss\":9,\"stop-loss\":0}}",
                "{\"answers\":{},\"answers\":{}}"
            })
    void malformedJsonIsRefused(String json) {
        for (String path : List.of(Api.RECOMMENDATIONS, Api.CONSULTATION)) {
            Api.assertRefused(api.post(path, json), 400, "malformed-json");
        }
    }

    @Test
    void aFieldNamedTwiceIsPointedAt() {
        Answer answer = api.post(Api.RECOMMENDATIONS, "{\"answers\":{\"stop-loss\":9,\"stop-loss\":0}}");

        assertThat(Api.errors(answer)).extracting("pointer").containsExactly("/answers/stop-loss");
    }

    @Test
    void deepNestingIsRefusedWithoutHarm() {
        for (String opening : List.of("[", "{\"answers\":", "{\"answers\":[")) {
            Api.assertRefused(
                    api.post(Api.RECOMMENDATIONS, opening.repeat(50_000 / opening.length())), 400, "malformed-json");
        }
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin = "{\"answers\":{\"stop-loss\":\"f\u00fcnf\"}}".getBytes(ISO_8859_1);

        Api.assertRefused(api.post(Api.RECOMMENDATIONS, latin), 400, "malformed-json");
        Api.assertRefused(
                api.post(Api.RECOMMENDATIONS, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}), 400, "malformed-json");
    }

    @Test
    void aBodyOver64KiBIsRefused() {
        byte[] large = ("{\"answers\":{\"stop-loss\":\"" + "x".repeat(65_536) + "\"}}").getBytes(UTF_8);

        Api.assertRefused(api.post(Api.RECOMMENDATIONS, large), 413, "body-too-large");
        Api.assertRefused(
                api.call(
                        "POST",
                        Api.RECOMMENDATIONS,
                        api.request(Api.RECOMMENDATIONS, "Content-Type", "application/json")
                                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))),
                413,
                "body-too-large");
    }

    @Test
    void aBodyThatUnpacksToMoreThan64KiBIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(("{\"answers\":{\"stop-loss\":\"" + "x".repeat(20_000_000) + "\"}}").getBytes(UTF_8));
        }

        Answer answer = api.post(Api.RECOMMENDATIONS, packed.toByteArray(), "Content-Encoding", "gzip");

        assertThat(answer.status()).isBetween(400, 415);
    }

    @Test
    void aNumberOfHundredsOfDigitsIsMalformed() {
        Api.assertRefused(
                api.post(Api.RECOMMENDATIONS, "{\"answers\":{\"size\":" + "9".repeat(500) + "}}"),
                400,
                "malformed-json");
    }
}

package dev.marginwise.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.Caller.Answer;
import dev.marginwise.SharedService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

@SharedService
class ConditionalGetTest {
    private final Api api;
    private final Caller caller;

    ConditionalGetTest(EmbeddedServer server) {
        api = new Api(server);
        caller = new Caller(server);
    }

    @Test
    void whatIsReadMayBeKeptAndAskedForAgainByItsTag() {
        String code = api.recommend(Profiles.best()).string("code");
        for (String path : List.of(
                Api.QUESTIONNAIRE,
                Api.RECOMMENDATIONS + "/" + code,
                "/api/v1/rulebook",
                "/api/v1/rulebook/proof",
                "/api/v1/rulebook/editions")) {
            Answer first = api.get(path);
            String tag = first.header("ETag").orElseThrow();

            Answer again = api.get(path, "If-None-Match", "\"other\", " + tag);

            assertThat(first.header("Cache-Control")).contains("no-cache");
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.text()).isEmpty();
            assertThat(again.header("ETag")).contains(tag);
            assertThat(api.get(path, "If-None-Match", "\"other\"").text()).isEqualTo(first.text());
        }
    }

    @Test
    void theTagIsThatOfTheContent() {
        String isolated =
                api.recommend(Profiles.bestBut("stop-loss", "no-stop")).string("code");
        String cross = api.recommend(Profiles.best()).string("code");

        assertThat(api.get(Api.RECOMMENDATIONS + "/" + isolated).header("ETag"))
                .isNotEqualTo(api.get(Api.RECOMMENDATIONS + "/" + cross).header("ETag"));
    }

    @Test
    void anAnswerToSentAnswersIsNotKept() {
        assertThat(api.recommend(Profiles.best()).header("ETag")).isEmpty();
    }

    @Test
    void longAnswersAreCompressedForThoseWhoAskForIt() throws IOException, InterruptedException {
        HttpResponse<byte[]> zipped = HttpClient.newHttpClient()
                .send(
                        caller.request(Api.QUESTIONNAIRE, "Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofByteArray());

        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(String.join(",", zipped.headers().allValues("Vary")).toLowerCase(Locale.ROOT))
                .contains("accept-encoding", "accept-language");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .asString(UTF_8)
                .isEqualTo(api.get(Api.QUESTIONNAIRE).text());
    }

    @Test
    void shortAnswersAreNot() {
        assertThat(caller.get("/api/v1/rulebook/editions", "Accept-Encoding", "gzip")
                        .header("Content-Encoding"))
                .isEmpty();
    }
}

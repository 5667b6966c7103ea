package dev.marginwise.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller;
import dev.marginwise.Caller.Answer;
import dev.marginwise.partners.receipts.Claims;
import dev.marginwise.partners.receipts.Receipts;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Receipts over HTTP. What makes a receipt invalid, its own tests tell. */
@MicronautTest
class ReceiptCheckTest {
    private static final String VERIFY = "/api/v1/receipts/verify";
    private static final String KEYS = "/.well-known/jwks.json";

    private final Api api;
    private final Caller caller;
    private final String receipt;

    ReceiptCheckTest(EmbeddedServer server, Receipts receipts) {
        api = new Api(server);
        caller = new Caller(server);
        receipt = receipts.sign(Claims.ofADecision()).join();
    }

    @Test
    void aReceiptOfOursIsValidForEverybody() {
        Answer answer = verify(receipt);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json()).containsOnlyKeys("valid", "claims").containsEntry("valid", true);
        assertThat(answer.json().get("claims"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("decision", "0193663c-31c8-7d53-a8ad-5e2f37b1c0de")
                .containsEntry("recordedAt", "2026-11-26T09:30:00.120Z")
                .containsEntry("answers", Claims.ofADecision().answers())
                .containsEntry("also", Claims.ofADecision().also());
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'The signature does not fit: something was changed, or we never signed it.'",
        "zh-CN, 签名对不上：内容被改动过，或者不是我们签的。"
    })
    void aChangedReceiptIsToldWhatIsWrong(String language, String text) {
        int signature = receipt.lastIndexOf('.') + 1;
        String changed = receipt.substring(0, signature)
                + (receipt.charAt(signature) == 'A' ? 'B' : 'A')
                + receipt.substring(signature + 1);

        Answer answer = api.post(VERIFY, "{\"receipt\":\"" + changed + "\"}", "Accept-Language", language);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Language")).contains(language);
        assertThat(answer.json())
                .containsOnlyKeys("valid", "problem")
                .containsEntry("valid", false)
                .containsEntry("problem", Map.of("id", "signature", "text", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no receipt", "a.b.c", "…"})
    void anyOtherTextIsNoReceipt(String text) {
        assertThat(verify(text).json()).extracting("problem").extracting("id").isEqualTo("malformed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                          | 422 | request-invalid",
                "{\"receipt\":null}          | 422 | request-invalid",
                "{\"receipt\":1}             | 422 | request-invalid",
                "{\"receit\":\"a.b.c\"}      | 422 | request-invalid",
                "{\"receipt\":\"\",\"key\":1}| 422 | request-invalid",
                "[]                          | 422 | request-invalid",
                "{\"receipt\":\"\"           | 400 | malformed-json"
            })
    void anythingElseThanAReceiptIsRefused(String body, int status, String type) {
        Api.assertRefused(api.post(VERIFY, body), status, type);
    }

    @Test
    void aBodyOver64KiBIsNotRead() {
        Api.assertRefused(verify("A".repeat(65_536)), 413, "body-too-large");
    }

    @Test
    void publicKeysAreKeptForFiveMinutes() {
        Answer answer = caller.get(KEYS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("application/jwk-set+json");
        assertThat(answer.response().headers().allValues("Cache-Control")).containsExactly("public, max-age=300");
        assertThat(answer.list("keys")).isNotEmpty();
        String tag = answer.header("ETag").orElseThrow();
        assertThat(caller.get(KEYS, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(caller.get(KEYS, "Accept", "application/json").status()).isEqualTo(200);
    }

    @Test
    void withoutItsStoreTheServiceAsksForPatience(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("in-the-way"));
        Map<String, Object> nowhere =
                Map.of("marginwise.data", file.resolve("store").toString());
        try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, nowhere, "test")) {
            Api away = new Api(server);
            Answer refused = away.post(VERIFY, "{\"receipt\":\"" + receipt + "\"}");
            Answer keys = new Caller(server).get(KEYS);

            Api.assertRefused(refused, 503, "store-away");
            assertThat(refused.header("Retry-After")).contains("1");
            Api.assertRefused(keys, 503, "store-away");
            assertThat(keys.header("Cache-Control")).contains("no-store");
            assertThat(away.get(Api.QUESTIONNAIRE).status()).isEqualTo(200);
        }
    }

    private Answer verify(String text) {
        return api.post(VERIFY, "{\"receipt\":\"" + text + "\"}");
    }
}

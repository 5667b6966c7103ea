package dev.marginwise.partners.decisions;

import static dev.marginwise.partners.Node.DECISIONS;
import static dev.marginwise.partners.Node.ONE_POSITION;
import static dev.marginwise.partners.Node.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.Caller.Answer;
import dev.marginwise.partners.Node;
import dev.marginwise.partners.StorePlace;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decisions as a partner records and reads them, on both stores. */
@ParameterizedClass
@EnumSource(StorePlace.class)
class DecisionsTest {
    private final Node node;
    private final String key;

    DecisionsTest(StorePlace place) {
        node = Node.shared(place);
        key = node.liveKey("acme of " + UUID.randomUUID());
    }

    @Test
    void aDecisionIsRecordedAndReadAgain() {
        String body =
                "{\"answers\":{\"open-positions\":1},\"reference\":\"case-1\",\"metadata\":{\"channel\":\"app\"}}";

        Answer recorded = node.record(key, "recorded", body);
        Answer read = node.get(key, recorded.header("Location").orElseThrow());

        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        assertThat(recorded.json())
                .containsEntry("live", true)
                .containsEntry("reference", "case-1")
                .containsEntry("metadata", Map.of("channel", "app"));
        assertThat(recorded.string("recordedAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text()).isEqualTo(recorded.text());
    }

    @Test
    void theRecommendationWithinIsThePublicOneByteForByte() {
        String recommended =
                node.caller().postJson("/api/v1/recommendations", ONE_POSITION).text();

        Answer recorded = node.record(key, "public", ONE_POSITION);

        assertThat(recorded.text()).contains("\"recommendation\":" + recommended);
    }

    @Test
    void itsReceiptSaysWhatWasDecided() {
        Answer recorded = node.record(key, "receipt", ONE_POSITION);

        Answer verified = node.caller()
                .postJson("/api/v1/receipts/verify", "{\"receipt\":\"" + recorded.string("receipt") + "\"}");

        assertThat(verified.json()).containsEntry("valid", true);
        assertThat(verified.text())
                .contains(recorded.string("id"), recorded.string("recordedAt"), "isolated", "single-position");
    }

    @Test
    void eachReaderIsToldInItsLanguage() {
        String location =
                node.record(key, "language", ONE_POSITION).header("Location").orElseThrow();

        Answer chinese = node.get(key, location, "Accept-Language", "zh-CN");

        assertThat(chinese.header("Content-Language")).contains("zh-CN");
        assertThat(chinese.text()).contains("逐仓");
    }

    @Test
    void theSameRequestIsAnsweredWithTheSameDecision() {
        Answer first = node.record(key, "replayed", "{\"answers\":{\"open-positions\":1},\"reference\":\"r\"}");

        Answer again =
                node.record(key, "replayed", "{ \"reference\": \"r\",\n\"answers\": {\"open-positions\": 1.0e0} }");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).contains("true");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        node.record(key, "mismatch", ONE_POSITION);

        Answer other = node.record(key, "mismatch", "{\"answers\":{\"open-positions\":1},\"reference\":\"other\"}");

        assertRefused(other, 409, "idempotency-mismatch");
    }

    @Test
    void partnersAndTrialsHaveNamesOfTheirOwn() {
        String other = node.liveKey("other");
        String live = node.liveKey("named");
        String trial = node.testKey("named");

        List<Answer> answers = List.of(
                node.record(live, "own name", ONE_POSITION),
                node.record(other, "own name", ONE_POSITION),
                node.record(trial, "own name", ONE_POSITION));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
    }

    @Test
    void anotherPartnersDecisionIsNotThere() {
        String location =
                node.record(key, "mine", ONE_POSITION).header("Location").orElseThrow();

        Answer answer = node.get(node.liveKey("stranger"), location);

        assertRefused(answer, 404, "not-found");
    }

    @Test
    void aTestKeyReachesTestRecordsOnly() {
        String trial = node.testKey("trying");
        String live = node.record(node.liveKey("trying"), "live one", ONE_POSITION)
                .header("Location")
                .orElseThrow();

        Answer refused = node.get(trial, live);
        Answer own = node.record(trial, "trial one", ONE_POSITION);

        assertRefused(refused, 403, "key-for-tests");
        assertThat(refused.header("WWW-Authenticate"))
                .hasValueSatisfying(
                        challenge -> assertThat(challenge).startsWith("Bearer").contains("insufficient_scope"));
        assertThat(own.json()).containsEntry("live", false);
        assertThat(node.get(trial, own.header("Location").orElseThrow()).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nöt ascii"})
    void aMissingOrUnreadableIdempotencyKeyIsRefused(String name) {
        Answer without = node.checked(
                "POST",
                DECISIONS,
                node.caller()
                        .postJson(
                                DECISIONS,
                                ONE_POSITION.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                name.isEmpty()
                                        ? new String[] {"Authorization", "Bearer " + key}
                                        : new String[] {
                                            "Authorization", "Bearer " + key, "Idempotency-Key", "a".repeat(256)
                                        }));

        assertRefused(without, 400, "request-malformed");
        assertThat(without.string("detail")).contains("Idempotency-Key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"answers\":{}}                                                     | answers-incomplete | ",
                "{\"answers\":{\"open-positions\":-1}}                                | answers-invalid    | /answers/open-positions",
                "{\"answers\":{\"nothing\":1}}                                        | answers-invalid    | /answers/nothing",
                "{\"answers\":{\"open-positions\":1},\"refrence\":\"a\"}              | request-invalid    | /refrence",
                "{\"answers\":{\"open-positions\":1},\"reference\":\"\"}              | request-invalid    | /reference",
                "{\"answers\":{\"open-positions\":1},\"reference\":\"a\\u0000b\"}     | request-invalid    | /reference",
                "{\"answers\":{\"open-positions\":1},\"reference\":\"\\ud800\"}       | request-invalid    | /reference",
                "{\"answers\":{\"open-positions\":1},\"metadata\":{\"a\":1}}          | request-invalid    | /metadata/a",
                "{\"answers\":{\"open-positions\":1},\"metadata\":{\"\":\"a\"}}       | request-invalid    | /metadata/",
                "{\"answers\":{\"open-positions\":1},\"metadata\":[]}                 | request-invalid    | /metadata",
            })
    void whatCannotBeRecordedIsRefused(String body, String type, String pointer) {
        Answer answer = node.record(key, "refused", body);

        assertRefused(answer, 422, type);
        if (pointer != null) assertThat(answer.text()).contains("\"pointer\":\"" + pointer + "\"");
    }

    @Test
    void twentyStringsAreKeptAndOneMoreIsRefused() {
        Answer twenty = node.record(key, "twenty", withMetadata(20, 500));
        Answer more = node.record(key, "more", withMetadata(21, 1));
        Answer longer = node.record(key, "longer", withMetadata(1, 501));

        assertThat(twenty.status()).as(twenty.text()).isEqualTo(201);
        assertRefused(more, 422, "request-invalid");
        assertRefused(longer, 422, "request-invalid");
    }

    @Test
    void nothingHereIsKeptByOthers() {
        Answer recorded = node.record(key, "kept", ONE_POSITION);

        assertThat(recorded.header("Cache-Control")).contains("no-store");
        assertThat(recorded.header("Access-Control-Allow-Origin")).isEmpty();
    }

    private static String withMetadata(int count, int length) {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < count; i++) {
            entries.append(i == 0 ? "" : ",")
                    .append("\"name")
                    .append(i)
                    .append("\":\"")
                    .append("x".repeat(length))
                    .append('"');
        }
        return "{\"answers\":{\"open-positions\":1},\"metadata\":{" + entries + "}}";
    }
}

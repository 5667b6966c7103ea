package dev.marginwise.partners.receipts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.marginwise.json.JsonBody;
import dev.marginwise.json.JsonField;
import dev.marginwise.json.JsonFields;
import dev.marginwise.problem.ProblemException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a receipt says. The texts of a recommendation are not among it: they may be bettered within an edition.
 *
 * @param recordedAt to the millisecond
 * @param rulebook the hash of what decided, as {@code docs/rulebook-hash.md} has it
 * @param answers question id to option id
 * @param also the measures that go with the mode
 * @param rules the rules that held
 */
public record ReceiptClaims(
        UUID decision,
        Instant recordedAt,
        String edition,
        String rulebook,
        Map<String, String> answers,
        String mode,
        List<String> also,
        List<String> rules) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final DateTimeFormatter TO_THE_MILLISECOND =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    public ReceiptClaims {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
        also = List.copyOf(also);
        rules = List.copyOf(rules);
    }

    /** In UTC, always with three digits behind the second. */
    String recordedAtText() {
        return TO_THE_MILLISECOND.format(recordedAt);
    }

    /** The one way to write these claims: fields in the order above, answers by the name of the question, no spaces. */
    byte[] canonical() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("decision", decision.toString());
            json.writeStringField("recordedAt", recordedAtText());
            json.writeStringField("edition", edition);
            json.writeStringField("rulebook", rulebook);
            json.writeObjectFieldStart("answers");
            for (Map.Entry<String, String> answer : answers.entrySet()) {
                json.writeStringField(answer.getKey(), answer.getValue());
            }
            json.writeEndObject();
            json.writeStringField("mode", mode);
            write(json, "also", also);
            write(json, "rules", rules);
            json.writeEndObject();
        } catch (IOException aStringTakesEverything) {
            throw new UncheckedIOException(aStringTakesEverything);
        }
        return text.toString().getBytes(UTF_8);
    }

    /** Empty where this is not what {@link #canonical} would have written. */
    static Optional<ReceiptClaims> read(byte[] payload) {
        try {
            JsonBody body = JsonBody.parse(payload);
            ReceiptClaims claims = read(body);
            return Arrays.equals(claims.canonical(), payload) ? Optional.of(claims) : Optional.empty();
        } catch (ProblemException | DateTimeException | IllegalArgumentException otherwise) {
            return Optional.empty();
        }
    }

    private static ReceiptClaims read(JsonBody body) {
        JsonFields fields =
                body.fields("decision", "recordedAt", "edition", "rulebook", "answers", "mode", "also", "rules");
        Map<String, String> answers = new TreeMap<>();
        fields.required("answers").entries().forEach((question, option) -> answers.put(question, text(option)));
        ReceiptClaims claims = new ReceiptClaims(
                UUID.fromString(text(fields.required("decision"))),
                Instant.parse(text(fields.required("recordedAt"))),
                text(fields.required("edition")),
                text(fields.required("rulebook")),
                answers,
                text(fields.required("mode")),
                texts(fields.required("also")),
                texts(fields.required("rules")));
        body.check();
        return claims;
    }

    private static List<String> texts(JsonField list) {
        return list.items().stream().map(ReceiptClaims::text).toList();
    }

    private static String text(JsonField field) {
        return field.text().orElse("");
    }

    private static void write(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) json.writeString(text);
        json.writeEndArray();
    }
}

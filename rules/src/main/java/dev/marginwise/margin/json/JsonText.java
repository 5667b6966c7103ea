package dev.marginwise.margin.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.marginwise.margin.json.MalformedJsonException.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON value out of a whole text: by the grammar, each number by its digits, and no field twice. */
public final class JsonText {
    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_TEXT = 10_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private final JsonParser parser;

    private JsonText(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The value that UTF-8 text spells.
     *
     * @throws MalformedJsonException with the place where reading stopped
     */
    public static JsonValue read(byte[] json) throws MalformedJsonException {
        // a parser of bytes would guess UTF-16 where it sees zeros, so it is told
        return read(new String(json, UTF_8));
    }

    /**
     * The value that a text spells.
     *
     * @throws MalformedJsonException with the place where reading stopped
     */
    public static JsonValue read(String json) throws MalformedJsonException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            return new JsonText(parser).whole();
        } catch (IOException neverOfText) {
            throw new UncheckedIOException(neverOfText);
        }
    }

    private JsonValue whole() throws IOException, MalformedJsonException {
        try {
            return document();
        } catch (StreamConstraintsException beyond) {
            throw at(Fault.OUT_OF_BOUNDS, parser.currentLocation()); // it names no place itself
        } catch (JsonProcessingException broken) {
            throw at(Fault.NO_JSON, broken.getLocation());
        }
    }

    private JsonValue document() throws IOException, MalformedJsonException {
        if (parser.nextToken() == null) throw at(Fault.NO_JSON, parser.currentTokenLocation());
        JsonValue root = value();
        if (parser.nextToken() != null) throw at(Fault.NO_JSON, parser.currentTokenLocation());
        return root;
    }

    private JsonValue value() throws IOException, MalformedJsonException {
        JsonLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        return switch (parser.currentToken()) {
            case START_OBJECT -> JsonValue.object(fields(), line, column);
            case START_ARRAY -> JsonValue.array(items(), line, column);
            case VALUE_STRING -> JsonValue.text(parser.getText(), line, column);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonValue.number(digits(), line, column);
            case VALUE_TRUE -> JsonValue.truth(true, line, column);
            case VALUE_FALSE -> JsonValue.truth(false, line, column);
            case VALUE_NULL -> JsonValue.nothing(line, column);
            default -> throw at(Fault.NO_JSON, at);
        };
    }

    private Map<String, JsonValue> fields() throws IOException, MalformedJsonException {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonLocation at = parser.currentTokenLocation();
            parser.nextToken();
            if (fields.put(name, value()) != null) throw at(Fault.FIELD_TWICE, at);
        }
        return fields;
    }

    private List<JsonValue> items() throws IOException, MalformedJsonException {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) items.add(value());
        return items;
    }

    private BigDecimal digits() throws IOException, MalformedJsonException {
        JsonLocation at = parser.currentTokenLocation();
        try {
            return new BigDecimal(parser.getText());
        } catch (NumberFormatException exponentTooLong) {
            throw at(Fault.OUT_OF_BOUNDS, at);
        }
    }

    private static MalformedJsonException at(Fault fault, JsonLocation where) {
        return new MalformedJsonException(fault, Math.max(1, where.getLineNr()), Math.max(1, where.getColumnNr()));
    }
}

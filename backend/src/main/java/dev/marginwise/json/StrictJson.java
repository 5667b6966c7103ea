package dev.marginwise.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.marginwise.problem.FieldProblem;
import dev.marginwise.problem.ProblemException;
import dev.marginwise.problem.ProblemType;
import dev.marginwise.words.Sentence;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON text into a tree. Numbers keep every digit; a field named twice is refused rather than overwritten. */
final class StrictJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxNumberLength(100)
                    .build())
            .build();

    private final JsonParser parser;
    private final List<FieldProblem> duplicates = new ArrayList<>();

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads one JSON value out of a whole text. */
    static JsonNode read(byte[] json) {
        if (!Utf8.holds(json, 0, json.length)) {
            throw ProblemType.MALFORMED_JSON
                    .because(Sentence.of("detail.not-utf8"))
                    .asException();
        }
        try (JsonParser parser = tokens(json, 0, json.length)) {
            return new StrictJson(parser).document();
        } catch (StreamConstraintsException e) {
            throw ProblemType.MALFORMED_JSON
                    .because(Sentence.of("detail.too-deep"))
                    .asException();
        } catch (JsonProcessingException e) {
            throw unreadable(e.getLocation());
        } catch (IOException neverOfBytes) {
            throw new UncheckedIOException(neverOfBytes);
        }
    }

    /** The tokens of what is known to be UTF-8, in the bounds that everything we read has. */
    static JsonParser tokens(byte[] json, int from, int to) throws IOException {
        return FACTORY.createParser(json, from, to - from);
    }

    private JsonNode document() throws IOException {
        if (parser.nextToken() == null) {
            throw ProblemType.MALFORMED_JSON
                    .because(Sentence.of("detail.body-empty"))
                    .asException();
        }
        JsonNode root = value();
        if (parser.nextToken() != null) throw unreadable(parser.currentTokenLocation());
        if (!duplicates.isEmpty()) {
            throw ProblemType.MALFORMED_JSON
                    .because(Sentence.of("detail.field-twice"))
                    .at(duplicates)
                    .asException();
        }
        return root;
    }

    private JsonNode value() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> JsonNode.createStringNode(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> JsonNode.createBooleanNode(true);
            case VALUE_FALSE -> JsonNode.createBooleanNode(false);
            case VALUE_NULL -> JsonNode.nullNode();
            default -> throw unreadable(parser.currentTokenLocation());
        };
    }

    private JsonNode object() throws IOException {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (fields.put(name, value()) != null) {
                duplicates.add(new FieldProblem(
                        parser.getParsingContext().pathAsPointer().toString(), Sentence.of("field.twice")));
            }
        }
        return JsonNode.createObjectNode(fields);
    }

    private JsonNode array() throws IOException {
        List<JsonNode> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) values.add(value());
        return JsonNode.createArrayNode(values);
    }

    private JsonNode number() throws IOException {
        try {
            return JsonNode.createNumberNode(new BigDecimal(parser.getText()));
        } catch (NumberFormatException e) {
            throw unreadable(parser.currentTokenLocation());
        }
    }

    private static ProblemException unreadable(JsonLocation where) {
        return ProblemType.MALFORMED_JSON
                .because(Sentence.of("detail.stopped-at", where.getLineNr(), where.getColumnNr()))
                .asException();
    }
}

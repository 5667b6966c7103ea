package dev.marginwise.api.batch;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.marginwise.json.JsonTokens;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** What a client names a line by, to the byte: a string with its quotes, or a number in the digits it was sent in. */
final class LineId {
    /** Bytes as they are sent, quotes included. */
    static final int LONGEST = 128;

    static final String FIELD = "id";

    private final byte[] json;

    private LineId(byte[] json) {
        this.json = json;
    }

    /** The value that the tokens have come to; empty unless it is a string or a number that is short enough. */
    static Optional<LineId> at(JsonParser tokens, byte[] line, int from) throws IOException {
        JsonToken kind = tokens.currentToken();
        if (kind != JsonToken.VALUE_STRING && !kind.isNumeric()) return Optional.empty();
        tokens.finishToken();
        int start = from + (int) tokens.currentTokenLocation().getByteOffset();
        int end = from + (int) tokens.currentLocation().getByteOffset();
        return end - start > LONGEST ? Optional.empty() : Optional.of(new LineId(Arrays.copyOfRange(line, start, end)));
    }

    void write(LineText text) {
        text.add(json);
    }

    /** The id in a line that is known to be JSON. */
    static Optional<LineId> in(byte[] line, int from, int to) {
        try (JsonParser tokens = JsonTokens.of(line, from, to).orElseThrow()) {
            if (tokens.nextToken() != JsonToken.START_OBJECT) return Optional.empty();
            while (tokens.nextToken() == JsonToken.FIELD_NAME) {
                boolean isId = tokens.currentName().equals(FIELD);
                tokens.nextToken();
                if (isId) return at(tokens, line, from);
                tokens.skipChildren();
            }
            return Optional.empty();
        } catch (IOException notJson) {
            throw new IllegalArgumentException(notJson);
        }
    }
}

package dev.marginwise.api.batch;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.marginwise.json.JsonTokens;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A line that is right in every way, read in one pass. Nearly all are. It refuses nothing: whatever it is not certain of
 * is no plain line, and the strict reader says what is wrong with it, or that nothing is.
 */
record PlainLine(LineEdition edition, int answers, Optional<LineId> id) {

    /** @param editions by name */
    static Optional<PlainLine> read(
            byte[] line, int from, int to, LineEdition today, Map<String, LineEdition> editions) {
        try {
            return new Reading(line, from, to, editions).plain(today);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static final class Reading {
        private static final int UNCERTAIN = -1;

        private final byte[] line;
        private final int from;
        private final int to;
        private final Map<String, LineEdition> editions;

        Reading(byte[] line, int from, int to, Map<String, LineEdition> editions) {
            this.line = line;
            this.from = from;
            this.to = to;
            this.editions = editions;
        }

        /** Answers may stand before the edition that gives them their meaning: then they are read once more. */
        Optional<PlainLine> plain(LineEdition presumed) throws IOException {
            Optional<JsonParser> utf8 = JsonTokens.of(line, from, to);
            if (utf8.isEmpty()) return Optional.empty();
            try (JsonParser tokens = utf8.get()) {
                if (tokens.nextToken() != JsonToken.START_OBJECT) return Optional.empty();
                int answers = UNCERTAIN;
                Optional<LineId> id = Optional.empty();
                Optional<LineEdition> named = Optional.empty();
                while (tokens.nextToken() == JsonToken.FIELD_NAME) {
                    String field = tokens.currentName();
                    tokens.nextToken();
                    if (field.equals("answers") && answers == UNCERTAIN) {
                        answers = answers(tokens, named.orElse(presumed));
                        if (answers == UNCERTAIN) return Optional.empty();
                    } else if (field.equals(LineId.FIELD) && id.isEmpty()) {
                        id = LineId.at(tokens, line, from);
                        if (id.isEmpty()) return Optional.empty();
                    } else if (field.equals("edition") && named.isEmpty()) {
                        named = edition(tokens);
                        if (named.isEmpty()) return Optional.empty();
                        if (answers != UNCERTAIN && named.get() != presumed) return plain(named.get());
                    } else {
                        return Optional.empty();
                    }
                }
                if (answers == UNCERTAIN || tokens.nextToken() != null) return Optional.empty();
                return Optional.of(new PlainLine(named.orElse(presumed), answers, id));
            }
        }

        private Optional<LineEdition> edition(JsonParser tokens) throws IOException {
            return tokens.currentToken() == JsonToken.VALUE_STRING
                    ? Optional.ofNullable(editions.get(tokens.getText()))
                    : Optional.empty();
        }

        /** The index of the answers. */
        private static int answers(JsonParser tokens, LineEdition edition) throws IOException {
            if (tokens.currentToken() != JsonToken.START_OBJECT) return UNCERTAIN;
            int index = 0;
            long answered = 0;
            while (tokens.nextToken() == JsonToken.FIELD_NAME) {
                Optional<LineEdition.Asked> asked = edition.asked(tokens.currentName());
                tokens.nextToken();
                if (asked.isEmpty()) return UNCERTAIN;
                int step = step(tokens, asked.get());
                long bit = 1L << asked.get().position();
                if (step == 0 || (answered & bit) != 0) return UNCERTAIN;
                answered |= bit;
                index += step;
            }
            return index;
        }

        private static int step(JsonParser tokens, LineEdition.Asked asked) throws IOException {
            return switch (tokens.currentToken()) {
                case VALUE_STRING -> asked.step(tokens.getText());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> asked.step(new BigDecimal(tokens.getText()));
                default -> 0;
            };
        }
    }
}

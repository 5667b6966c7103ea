package dev.marginwise.margin.statement;

import dev.marginwise.margin.statement.StatementReading.Refused;
import java.util.List;

/**
 * Reads what people copy out of the exchange. Keeps nothing of it, and whatever it says of a text carries nothing that
 * looks like a key. Safe for use by many threads.
 */
public final class StatementReader {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private StatementReader() {}

    /** Reads a text in whichever of the known forms it is. */
    public static StatementReading read(String text) {
        String plain = plain(text);
        String begins = plain.stripLeading();
        return begins.startsWith("{") || begins.startsWith("[") ? answer(plain) : table(plain);
    }

    /** Reads an answer of the exchange, or of a client that wraps it. */
    public static StatementReading readAnswer(String json) {
        return answer(plain(json));
    }

    /** Reads a table with a head; cells are apart by commas, semicolons or tabs. */
    public static StatementReading readTable(String csv) {
        return table(plain(csv));
    }

    private static StatementReading answer(String json) {
        return json.isBlank() ? empty() : AnswerReader.read(json, Secrets.areIn(json));
    }

    private static StatementReading table(String csv) {
        return csv.isBlank() ? empty() : TableReader.read(csv, Secrets.areIn(csv));
    }

    private static StatementReading empty() {
        return new Refused(Refused.Kind.EMPTY, List.of(), false);
    }

    private static String plain(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }
}

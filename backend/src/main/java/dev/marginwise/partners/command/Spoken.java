package dev.marginwise.partners.command;

import dev.marginwise.words.Bundle;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What a command says: results where a script reads them, remarks beside. */
final class Spoken {
    private static final Bundle WORDS = Bundle.of("command", Locale.ENGLISH);

    private final PrintStream out;
    private final PrintStream remarks;

    Spoken(PrintStream out, PrintStream remarks) {
        this.out = out;
        this.remarks = remarks;
    }

    void say(String line) {
        out.println(line);
    }

    void remark(String line) {
        remarks.println(line);
    }

    /** The text under a key of {@code i18n/command.properties}. */
    String words(String key, Object... values) {
        return of(key, values);
    }

    static String of(String key, Object... values) {
        return WORDS.filled(key, values);
    }

    /** A time to the second, in UTC. */
    static String time(long millis) {
        return Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}

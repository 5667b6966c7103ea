package dev.marginwise.partners;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marginwise.partners.command.Commands;
import dev.marginwise.partners.store.StoreSettings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command of the jar that has ended.
 *
 * @param result what a script would read
 * @param remarks what a person is told beside it
 */
public record Ended(int code, String result, String remarks) {

    /** Runs it on the store with these settings. */
    public static Ended of(Map<String, String> settings, String... arguments) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        ByteArrayOutputStream remarks = new ByteArrayOutputStream();
        int code = new Commands(
                        () -> store(settings),
                        new PrintStream(result, true, UTF_8),
                        new PrintStream(remarks, true, UTF_8))
                .run(List.of(arguments));
        return new Ended(
                code, result.toString(UTF_8).strip(), remarks.toString(UTF_8).strip());
    }

    private static StoreSettings store(Map<String, String> settings) {
        return new StoreSettings(
                Path.of(settings.get("MARGINWISE_DATA")),
                Optional.ofNullable(settings.get("MARGINWISE_STORE_URL")),
                Optional.ofNullable(settings.get("MARGINWISE_STORE_USER")),
                Optional.ofNullable(settings.get("MARGINWISE_STORE_PASSWORD")));
    }
}

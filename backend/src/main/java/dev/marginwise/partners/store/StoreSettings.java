package dev.marginwise.partners.store;

import io.micronaut.context.env.Environment;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the store lies: a file in a folder of ours, or a PostgreSQL once its address is given.
 *
 * @param folder absolute; holds {@code marginwise.db}
 * @param url of a PostgreSQL as JDBC writes it, {@code jdbc:postgresql://host/database}
 */
public record StoreSettings(Path folder, Optional<String> url, Optional<String> user, Optional<String> password) {

    /** As set up by {@code marginwise.data} and {@code marginwise.store.*}; an empty value is none. */
    public static StoreSettings of(Environment environment) {
        return new StoreSettings(
                Path.of(set(environment, "marginwise.data").orElseThrow()).toAbsolutePath(),
                set(environment, "marginwise.store.url"),
                set(environment, "marginwise.store.user"),
                set(environment, "marginwise.store.password"));
    }

    private static Optional<String> set(Environment environment, String name) {
        return environment.getProperty(name, String.class).filter(value -> !value.isBlank());
    }

    Database database() {
        return url.<Database>map(address -> new Postgres(address, user, password))
                .orElseGet(() -> new SqliteFile(folder.resolve("marginwise.db")));
    }

    /** The password stays unsaid. */
    @Override
    public String toString() {
        return database().place();
    }
}

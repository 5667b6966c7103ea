package dev.marginwise.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file of tiers in a folder of its own, which is replaced as a careful operator would: written anew and moved over. */
public final class TableOnDisk {
    private static final String COLUMNS = "symbol,floor,cap,max_leverage,mmr,cum\n";

    private final Path file;

    public TableOnDisk() {
        try {
            file = Files.createTempDirectory("tiers").resolve("tiers.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file() {
        return file;
    }

    /** Each symbol with one tier of this rate. */
    public static String table(String day, String rate, String... symbols) {
        StringBuilder table = new StringBuilder("# as of: " + day + "\n" + COLUMNS);
        for (String symbol : symbols) {
            table.append(symbol).append(",0,100000000,50,").append(rate).append(",0\n");
        }
        return table.toString();
    }

    public TableOnDisk holds(String content) {
        try {
            Path fresh = Files.createTempFile(file.getParent(), "fresh", "");
            Files.writeString(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

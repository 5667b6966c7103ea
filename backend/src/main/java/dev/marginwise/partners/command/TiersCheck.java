package dev.marginwise.partners.command;

import dev.marginwise.margin.tiers.TierFile;
import dev.marginwise.margin.tiers.TierFileReading;
import dev.marginwise.margin.words.TierWords;
import dev.marginwise.partners.store.StoreSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

/** Says what a file of tiers holds and everything that is wrong with it, as the service would read it. */
final class TiersCheck implements Command {
    @Override
    public String name() {
        return "tiers.check";
    }

    @Override
    public List<String> places() {
        return List.of("FILE");
    }

    @Override
    public void run(Arguments arguments, Supplier<StoreSettings> settings, Spoken spoken) {
        Path file = path(arguments.place(0));
        TierFileReading reading = read(file);
        TierWords.told(file, reading).forEach(spoken::say);
        String verdict = TierWords.verdict(file, reading.faults());
        if (!reading.faults().isEmpty()) throw new RefusedException(verdict);
        spoken.say(verdict);
    }

    private static Path path(String typed) {
        try {
            return Path.of(typed);
        } catch (InvalidPathException noPath) {
            throw new RefusedException(TierWords.unreadable(typed, noPath.getReason()));
        }
    }

    private static TierFileReading read(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            LocalDate changed =
                    LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
            return TierFile.read(stream.readNBytes(TierFile.MOST_BYTES + 1), changed);
        } catch (IOException unreadable) {
            throw new RefusedException(
                    TierWords.unreadable(file.toString(), unreadable.getClass().getSimpleName()));
        }
    }
}

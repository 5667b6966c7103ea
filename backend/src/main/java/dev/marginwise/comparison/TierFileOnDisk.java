package dev.marginwise.comparison;

import dev.marginwise.margin.tiers.TierFile;
import dev.marginwise.margin.tiers.TierFileReading;
import io.micronaut.core.annotation.Nullable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file of tiers that may be changed at any time: written anew, moved over, or, as with a mounted ConfigMap, found behind a
 * link that is turned to another folder. Not safe for several threads at once.
 */
final class TierFileOnDisk {
    /** File systems tell time in steps: a file changed twice within one looks as if it had been changed once. */
    private static final Duration STEP = Duration.ofSeconds(2);

    /** What tells one state of a file from the next, behind all links. */
    private record Stamp(
            FileTime changed, long size, @Nullable Object identity) {
        static Stamp of(Path path) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        }

        boolean isSettled(Instant now) {
            return changed.toInstant().plus(STEP).isBefore(now);
        }

        LocalDate day() {
            return LocalDate.ofInstant(changed.toInstant(), ZoneOffset.UTC);
        }
    }

    private final Path path;
    private Optional<Stamp> read = Optional.empty();
    private boolean settled;
    private byte[] digest = {};

    TierFileOnDisk(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /**
     * What it holds now; empty when that is what it held the last time, or when somebody is writing it.
     *
     * @throws IOException when it is not there or cannot be read
     */
    Optional<TierFileReading> readIfChanged() throws IOException {
        Stamp before = Stamp.of(path);
        if (settled && read.filter(before::equals).isPresent()) return Optional.empty();
        Instant now = Instant.now();
        byte[] found;
        try (InputStream stream = Files.newInputStream(path)) {
            found = stream.readNBytes(TierFile.MOST_BYTES + 1);
        }
        if (!before.equals(Stamp.of(path))) return Optional.empty(); // the next look finds it whole
        byte[] foundDigest = sha256(found);
        boolean same = read.filter(stamp -> stamp.day().equals(before.day())).isPresent()
                && Arrays.equals(foundDigest, digest);
        read = Optional.of(before);
        settled = before.isSettled(now);
        digest = foundDigest;
        return same ? Optional.empty() : Optional.of(TierFile.read(found, before.day()));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

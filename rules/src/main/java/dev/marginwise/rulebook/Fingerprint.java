package dev.marginwise.rulebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 over texts in UTF-8, written {@code sha256:…}. */
public final class Fingerprint {
    private Fingerprint() {}

    /** Of lines, with a line feed between them. */
    public static String of(List<String> lines) {
        return of(Stream.of(String.join("\n", lines)));
    }

    /** Of texts put together, however long they are. */
    public static String of(Stream<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

package dev.marginwise.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** Whether bytes are text in UTF-8, by the letter: Jackson takes overlong forms, and guesses UTF-16 and UTF-32. */
public final class Utf8 {
    private Utf8() {}

    /** The text that bytes spell; empty when they are not UTF-8. */
    public static Optional<String> text(byte[] bytes) {
        return holds(bytes, 0, bytes.length) ? Optional.of(new String(bytes, UTF_8)) : Optional.empty();
    }

    /** A zero byte never is, for none stands in JSON, and UTF-16 is full of them. */
    static boolean holds(byte[] bytes, int from, int to) {
        boolean plain = true;
        for (int i = from; i < to; i++) {
            if (bytes[i] == 0) return false;
            plain &= bytes[i] > 0;
        }
        return plain || isDecodable(bytes, from, to);
    }

    private static boolean isDecodable(byte[] bytes, int from, int to) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}

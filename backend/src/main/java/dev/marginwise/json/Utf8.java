package dev.marginwise.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Whether bytes are text in UTF-8, by the letter: Jackson takes overlong forms, and guesses UTF-16 and UTF-32. */
final class Utf8 {
    private Utf8() {}

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

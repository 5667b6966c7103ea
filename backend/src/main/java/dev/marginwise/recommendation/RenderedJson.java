package dev.marginwise.recommendation;

import io.micronaut.core.io.buffer.ByteBuffer;
import java.io.ByteArrayOutputStream;

/**
 * JSON in pieces of bytes, one after the other. Pieces are shared between bodies that say the same in places, so nobody
 * changes them.
 */
public final class RenderedJson {
    private final byte[][] pieces;
    private final int length;

    RenderedJson(byte[][] pieces) {
        this.pieces = pieces;
        int sum = 0;
        for (byte[] piece : pieces) sum += piece.length;
        this.length = sum;
    }

    /** In bytes. */
    int length() {
        return length;
    }

    /** Adds all of it at the end of other bytes. */
    public void addTo(ByteArrayOutputStream bytes) {
        for (byte[] piece : pieces) bytes.writeBytes(piece);
    }

    /** Adds all of it at the end of a buffer that grows. */
    void addTo(ByteBuffer<?> buffer) {
        for (byte[] piece : pieces) buffer.write(piece);
    }
}

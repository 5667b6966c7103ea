package dev.marginwise.api.batch;

import java.util.Arrays;

/** Bytes that are added to and taken away as a whole. For one thread. */
final class LineText {
    private byte[] bytes;
    private int length;

    LineText(int expected) {
        bytes = new byte[expected];
    }

    int length() {
        return length;
    }

    LineText add(byte[] more) {
        return add(more, 0, more.length);
    }

    LineText add(byte[] more, int from, int to) {
        room(to - from);
        System.arraycopy(more, from, bytes, length, to - from);
        length += to - from;
        return this;
    }

    LineText add(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    /** A number that is not negative. */
    LineText add(long number) {
        int digits = 1;
        for (long rest = number; rest > 9; rest /= 10) digits++;
        room(digits);
        length += digits;
        long rest = number;
        for (int i = 1; i <= digits; i++) {
            bytes[length - i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return this;
    }

    /** Without characters beyond ASCII. */
    @SuppressWarnings("deprecation") // copies the low bytes, which is all there is of ASCII
    LineText add(String ascii) {
        room(ascii.length());
        ascii.getBytes(0, ascii.length(), bytes, length);
        length += ascii.length();
        return this;
    }

    /** Everything so far; it is empty afterwards. */
    byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, length);
        length = 0;
        return taken;
    }

    /** Forgets what was added after there was this much. */
    void cutTo(int shorter) {
        length = shorter;
    }

    private void room(int more) {
        if (length + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
}

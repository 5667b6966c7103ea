package dev.marginwise.api.batch;

import dev.marginwise.problem.Problem;
import java.util.Arrays;

/**
 * Cuts bytes into lines, in the memory of one line. Lines are numbered as an editor numbers them, blank ones included;
 * those are not handed on. For one thread.
 */
final class LineCutter {
    /** What becomes of a line; the bytes are the cutter's own again as soon as the call is over. */
    interface Taker {
        /** A line that is not blank, without its end. */
        void line(long number, byte[] bytes, int from, int to);

        /** A line that is longer than one may be; it is not kept. */
        void tooLong(long number);

        /** A line in which the stream can no longer be read; none comes after it. */
        void broken(long number, Problem problem);
    }

    private static final byte END = '\n';

    private final int longest;
    private final Taker taker;
    private byte[] held = new byte[512];
    private int heldLength;
    private boolean skipping;
    private long number = 1;

    /** @param longest bytes of a line, its end not counted */
    LineCutter(int longest, Taker taker) {
        this.longest = longest;
        this.taker = taker;
    }

    /** Goes on to the end of a line at most, and says where it stopped. */
    int cut(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != END) end++;
        if (end == bytes.length) {
            hold(bytes, from, end);
            return end;
        }
        if (heldLength == 0 && !skipping && end - from <= longest) {
            hand(bytes, from, end);
        } else {
            hold(bytes, from, end);
            finish();
        }
        number++;
        return end + 1;
    }

    /** What is left is a line as well, though it has no end. */
    void finish() {
        if (skipping) {
            taker.tooLong(number);
        } else {
            hand(held, 0, heldLength);
        }
        heldLength = 0;
        skipping = false;
    }

    /** What is left has no end and never will have one. */
    void breakOff(Problem problem) {
        taker.broken(number, problem);
    }

    private void hold(byte[] bytes, int from, int to) {
        if (skipping) return;
        int length = heldLength + to - from;
        if (length > longest) {
            skipping = true;
            heldLength = 0;
            return;
        }
        if (length > held.length) held = Arrays.copyOf(held, Math.min(longest, 2 * length));
        System.arraycopy(bytes, from, held, heldLength, to - from);
        heldLength = length;
    }

    private void hand(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isBlank(bytes[i])) {
                taker.line(number, bytes, from, to);
                return;
            }
        }
    }

    private static boolean isBlank(byte character) {
        return character == ' ' || character == '\t' || character == '\r';
    }
}

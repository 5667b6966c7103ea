package dev.marginwise.api.batch;

import dev.marginwise.problem.Problem;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** One stream of lines and what has become of it so far. Bytes go in as they come; answers come out in pieces. */
final class Batch {
    /** As long as a line may be; what the body of a single call may hold. */
    private static final int LONGEST_LINE = 65_536;

    /** A piece is sent once it holds this much, so that many short lines become no long piece. */
    private static final int ENOUGH = 16_384;

    private final LineCutter lines;
    private final LineText answers;

    /** @param answers what the taker writes to */
    Batch(LineCutter.Taker taker, LineText answers) {
        this.lines = new LineCutter(LONGEST_LINE, taker);
        this.answers = answers;
    }

    static LineText text() {
        return new LineText(2 * ENOUGH);
    }

    /** The answers to all lines that end in these bytes; each piece is made when it is taken. */
    Iterable<byte[]> answers(byte[] bytes) {
        return () -> new Pieces(bytes);
    }

    /** The answer to a last line that has no end. */
    List<byte[]> rest() {
        lines.finish();
        return answers.length() == 0 ? List.of() : List.of(answers.take());
    }

    /** The answer to the line in which the stream can no longer be read. */
    List<byte[]> brokenOff(Problem problem) {
        lines.breakOff(problem);
        return List.of(answers.take());
    }

    private final class Pieces implements Iterator<byte[]> {
        private final byte[] bytes;
        private int position;

        Pieces(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public boolean hasNext() {
            while (position < bytes.length && answers.length() < ENOUGH) position = lines.cut(bytes, position);
            return answers.length() > 0;
        }

        @Override
        public byte[] next() {
            if (!hasNext()) throw new NoSuchElementException();
            return answers.take();
        }
    }
}

package dev.marginwise.partners.decisions;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Lines read page by page while they are sent: no more than a page is held, and no transaction stays open. Where a page
 * cannot be had, reading fails, so that the answer breaks off instead of ending as if it were whole.
 */
final class ExportedDecisions extends InputStream {
    private final Pages pages;
    private byte[] lines;
    private int next;

    /** The lines of one page after another; none when all were given. */
    interface Pages {
        CompletableFuture<byte[]> next();
    }

    /** @param first the first page, which was to be had: until then the answer could still be a refusal */
    ExportedDecisions(byte[] first, Pages pages) {
        this.lines = first;
        this.pages = pages;
    }

    @Override
    public int read() throws IOException {
        return isThereMore() ? lines[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) return 0;
        if (!isThereMore()) return -1;
        int count = Math.min(length, lines.length - next);
        System.arraycopy(lines, next, into, offset, count);
        next += count;
        return count;
    }

    private boolean isThereMore() throws IOException {
        if (next < lines.length) return true;
        if (lines.length == 0) return false;
        try {
            lines = pages.next().join();
        } catch (CompletionException failed) {
            throw new IOException("the export breaks off", failed.getCause());
        }
        next = 0;
        return lines.length > 0;
    }
}

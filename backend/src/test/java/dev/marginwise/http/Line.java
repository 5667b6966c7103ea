package dev.marginwise.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** One connection to the server, on which a test says byte by byte what no well-behaved client would. */
final class Line implements Closeable {
    /** Milliseconds until a silent server fails the test instead of holding it up. */
    private static final int PATIENCE = 30_000;

    private final Socket socket;
    private final BufferedReader answers;

    private Line(Socket socket) throws IOException {
        this.socket = socket;
        this.answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
    }

    static Line to(EmbeddedServer server) {
        try {
            Socket socket = new Socket(server.getHost(), server.getPort());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE);
            return new Line(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Line say(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(US_ASCII));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line of the next answer. */
    String statusLine() {
        try {
            return String.valueOf(answers.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, once the rest of that answer, whose length has to stand in its headers, is read as well. */
    String answer() {
        try {
            String status = statusLine();
            int length = 0;
            for (String header = statusLine(); !header.isEmpty(); header = statusLine()) {
                if (header.startsWith("content-length: ")) length = Integer.parseInt(header.substring(16));
            }
            answers.skip(length);
            return status;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads on until a line holds this; false when the server closes the connection before. */
    boolean nextLineWith(String text) {
        try {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                if (line.contains(text)) return true;
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when the server has closed this connection without another word. */
    void awaitClose() {
        try {
            if (!isClosed()) throw new IllegalStateException("still open");
        } catch (IOException reset) {
            return; // what was sent and never read makes a close a reset
        }
    }

    /** Says this again and again, each time once the server has been silent for a moment, until it closes the connection. */
    void repeatUntilClosed(String text) {
        try {
            socket.setSoTimeout(10);
            do {
                socket.getOutputStream().write(text.getBytes(US_ASCII));
            } while (!isClosed());
        } catch (IOException reset) {
            return;
        }
    }

    private boolean isClosed() throws IOException {
        try {
            int word = answers.read();
            if (word >= 0) throw new IllegalStateException("the server answers: " + (char) word + answers.readLine());
            return true;
        } catch (SocketTimeoutException silent) {
            return false;
        }
    }

    /** Goes away without a farewell: the server's next write to it fails. */
    void reset() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

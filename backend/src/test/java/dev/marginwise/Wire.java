package dev.marginwise;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** One kept connection, on which bytes are sent as they are; opened again when the service has closed it. */
public final class Wire implements Closeable {
    /** Milliseconds until silence fails the test. */
    private static final int PATIENCE = 30_000;

    private final URI service;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();

    /** Opened with the first request. */
    public Wire(URI service) {
        this.service = service;
    }

    /** What came back, unpacked, its headers by their names in small letters. */
    public record Reply(int status, Map<String, String> headers, String text) {
        /** Empty where it is missing. */
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /**
     * Returns once the answer is read whole.
     *
     * @param request a letter for each byte
     * @param isHead whether the answer has no body, whatever its head says
     * @throws IOException when the connection ends before
     */
    public Reply ask(String request, boolean isHead) throws IOException {
        if (!socket.isConnected() || socket.isClosed()) open();
        try {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            Reply reply = read(isHead);
            if (reply.status() < 200) reply = read(isHead);
            if (reply.header("connection").equals("close")) socket.close();
            return reply;
        } catch (IOException lost) {
            socket.close();
            throw lost;
        }
    }

    private void open() throws IOException {
        socket = new Socket(service.getHost(), service.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE);
        in = new BufferedInputStream(socket.getInputStream());
    }

    private Reply read(boolean isHead) throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        boolean hasBody = !isHead && status >= 200 && status != 204 && status != 304;
        byte[] body = hasBody ? body(headers) : new byte[0];
        boolean isPacked = body.length > 0 && "gzip".equals(headers.get("content-encoding"));
        return new Reply(status, headers, new String(isPacked ? unpacked(body) : body, UTF_8));
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        String length = headers.get("content-length");
        if (length != null) return in.readNBytes(Integer.parseInt(length));
        if (!headers.containsKey("transfer-encoding")) return in.readAllBytes();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) throw new EOFException("closed after: " + line.toString(ISO_8859_1));
            if (letter != '\r') line.write(letter);
        }
        return line.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

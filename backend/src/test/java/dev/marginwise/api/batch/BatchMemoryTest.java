package dev.marginwise.api.batch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marginwise.partners.ServiceProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchMemoryTest {
    /** 240 MB in all, in a heap of 160. */
    private static final int LINES = 120_000;

    private static final byte[] LINE =
            ("{\"answers\":{\"stop-loss\":\"no-stop\"}}" + " ".repeat(1_964) + "\n").getBytes(US_ASCII);

    @TempDir
    private Path data;

    @Test
    void moreIsSentThanTheHeapHolds() throws IOException {
        try (ServiceProcess service =
                        ServiceProcess.start(Map.of("MARGINWISE_DATA", data.toString()), List.of(), "-Xmx160m");
                Socket socket = connectedTo(URI.create(service.caller().address()));
                BufferedReader answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(socket));

            long answered = answers.lines()
                    .filter(line -> line.contains("\"mode\""))
                    .limit(LINES)
                    .count();

            assertThat(answered).isEqualTo(LINES);
            sending.join();
            assertThat(service.output()).doesNotContain("OutOfMemory");
        }
    }

    private static Socket connectedTo(URI service) throws IOException {
        return new Socket(service.getHost(), service.getPort());
    }

    private static void send(Socket socket) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + Lines.PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + Lines.NDJSON
                            + "\r\nContent-Length: " + (long) LINES * LINE.length + "\r\n\r\n")
                    .getBytes(US_ASCII));
            for (int i = 0; i < LINES; i++) out.write(LINE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

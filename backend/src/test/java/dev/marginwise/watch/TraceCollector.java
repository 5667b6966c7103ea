package dev.marginwise.watch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes spans as a collector does, by OTLP over HTTP, and keeps their bytes. */
final class TraceCollector implements AutoCloseable {
    private final HttpServer server;
    private final Queue<String> taken = new ConcurrentLinkedQueue<>();

    TraceCollector() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/v1/traces", exchange -> {
            taken.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Everything so far, a byte a character: text stands in it as it is. */
    String taken() {
        return String.join("", taken);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

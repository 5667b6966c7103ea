package dev.marginwise;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A program that calls the service over real HTTP and takes every answer as it comes: not decoded, not followed. */
public final class Caller {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI server;

    public Caller(EmbeddedServer server) {
        this(server.getURI());
    }

    public Caller(URI server) {
        this.server = server;
    }

    /** Where the service is, without a slash at the end. */
    public String address() {
        return server.toString().replaceFirst("/$", "");
    }

    /** Headers are given as name, value, name, value. */
    public Answer get(String path, String... headers) {
        return call(request(path, headers).GET());
    }

    public Answer postJson(String path, byte[] json, String... headers) {
        return call(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json)));
    }

    public Answer post(String path, String contentType, String body, String... headers) {
        return call(request(path, headers).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    public Answer postJson(String path, String json) {
        return post(path, "application/json", json);
    }

    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    public Answer call(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        public String text() {
            return response.body();
        }

        /** A string of the JSON body, which has to be there. */
        public String string(String member) {
            return (String) member(member);
        }

        /** A list of the JSON body, which has to be there. */
        @SuppressWarnings("unchecked")
        public <T> List<T> list(String member) {
            return (List<T>) member(member);
        }

        private Object member(String name) {
            return Objects.requireNonNull(json().get(name), () -> "no '" + name + "' in " + text());
        }

        public Map<String, Object> json() {
            try {
                return JsonMapper.createDefault().readValue(text(), Argument.mapOf(String.class, Object.class));
            } catch (IOException e) {
                throw new UncheckedIOException(text(), e);
            }
        }
    }
}

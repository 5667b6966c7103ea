package dev.marginwise.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A request that meets a problem and its answer, as they go over the wire. Names in angle brackets stand for what only a
 * caller has, such as a key.
 *
 * @param request from the method to the body
 * @param answer from the status to the problem document
 */
public record ProblemExample(String request, String answer) {
    private static final String STATUS_LINE = "\nHTTP/1.1 ";

    /** The one of a type; every type has one, in {@code problems/} beside the classes. */
    public static ProblemExample of(ProblemType type) {
        String file = type.path() + ".http";
        try (InputStream stream = ProblemExample.class.getResourceAsStream(file)) {
            if (stream == null) throw new IllegalStateException("no " + file);
            String text = new String(stream.readAllBytes(), UTF_8);
            int end = text.indexOf(STATUS_LINE);
            return new ProblemExample(
                    text.substring(0, end).strip(), text.substring(end).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

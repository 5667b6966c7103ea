package dev.marginwise.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marginwise.http.ShippedFile;

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
        String text = new String(ShippedFile.read(type.path().substring(1) + ".http"), UTF_8);
        int end = text.indexOf(STATUS_LINE);
        return new ProblemExample(
                text.substring(0, end).strip(), text.substring(end).strip());
    }
}

package dev.marginwise.problem;

import dev.marginwise.words.Sentence;
import java.util.List;

/**
 * What is wrong at one place of the request body.
 *
 * @param pointer JSON pointer (RFC 6901) into the body; empty for the whole body
 * @param detail says what is wrong and what to do
 * @param allowed the values that would be accepted, or none where they are too many to list
 */
public record FieldProblem(String pointer, Sentence detail, List<String> allowed) {
    public FieldProblem {
        allowed = List.copyOf(allowed);
    }

    public FieldProblem(String pointer, Sentence detail) {
        this(pointer, detail, List.of());
    }
}

package dev.marginwise.guide;

import dev.marginwise.rulebook.Prose;
import java.util.List;
import java.util.Set;

/**
 * A question that people ask, its short answer, and what the answer rests on: at least one statement or source.
 *
 * @param figures ids of the figures in the answer
 */
public record FrequentQuestion(
        String id, String question, Prose answer, Set<String> figures, List<String> statements, List<Source> sources) {
    public FrequentQuestion {
        figures = Set.copyOf(figures);
        statements = List.copyOf(statements);
        sources = List.copyOf(sources);
        if (statements.isEmpty() && sources.isEmpty()) {
            throw new IllegalArgumentException(id + " rests on nothing");
        }
    }
}

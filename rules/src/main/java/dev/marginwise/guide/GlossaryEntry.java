package dev.marginwise.guide;

import dev.marginwise.rulebook.Prose;
import dev.marginwise.rulebook.Texts;
import java.util.List;

/**
 * A term with its short meaning, which questions and results show as well, and what the glossary adds to it.
 *
 * @param explanation one to three sentences that go on from the meaning
 * @param seeAlso ids of other terms
 * @param statements ids of the statements quoted here
 */
public record GlossaryEntry(
        String id, Texts.Term term, Prose explanation, List<String> seeAlso, List<String> statements) {
    public GlossaryEntry {
        seeAlso = List.copyOf(seeAlso);
        statements = List.copyOf(statements);
        if (seeAlso.contains(id)) {
            throw new IllegalArgumentException(id + " points to itself");
        }
    }
}
